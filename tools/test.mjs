import { runOnPinnedNode } from './setup/bootstrap.mjs';

runOnPinnedNode('test.ts');
