import { runOnPinnedNode } from './setup/bootstrap.mjs';

runOnPinnedNode('start.ts');
