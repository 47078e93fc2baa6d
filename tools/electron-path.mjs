import { runOnPinnedNode } from './setup/bootstrap.mjs';

runOnPinnedNode('electronPath.ts');
