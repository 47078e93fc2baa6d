import type { AnyStateMachine } from 'xstate';
import { toDirectedGraph, type DirectedGraphNode } from 'xstate/graph';
import { infoOf } from '../shipped.ts';
import type { Format } from '#shared/format/schema.ts';
import { machineOf } from '#shared/session/machine/stepping.ts';

/** The name of a state in a diagram: `agenda.slot.present` is `slot_present`. */
const nameOf = (format: Format, { stateNode }: DirectedGraphNode): string =>
  stateNode.path
    .filter((part, i) => i > 0 || part !== 'agenda')
    .join('_')
    .replaceAll(/\W/g, '_') || format.id;

const isLeaf = ({ children }: DirectedGraphNode): boolean => children.length === 0;

/** Where a state begins: its first leaf. */
function firstLeaf(node: DirectedGraphNode): DirectedGraphNode {
  const key = String(node.stateNode.config.initial ?? '');
  const first = node.children.find(({ stateNode }) => stateNode.key === key) ?? node.children[0];
  return first ? firstLeaf(first) : node;
}

const leavesOf = (node: DirectedGraphNode): DirectedGraphNode[] =>
  isLeaf(node) ? [node] : node.children.flatMap(leavesOf);

/** Arrows from one state to another, each with the events that lead there; what a region does, each of its states does. */
function arrowsOf(format: Format, region: DirectedGraphNode, leaves: readonly DirectedGraphNode[]): string[] {
  const byId = new Map(leaves.map((leaf) => [leaf.stateNode.id, leaf]));
  const events = new Map<string, Set<string>>();
  for (const leaf of leaves)
    for (const { target, label } of [...leaf.edges, ...region.edges]) {
      const goal = byId.get(target.id);
      if (!goal || goal === leaf) continue;
      const arrow = `${nameOf(format, leaf)} --> ${nameOf(format, goal)}`;
      events.set(arrow, (events.get(arrow) ?? new Set()).add(label.text));
    }
  return [...events].map(([arrow, names]) => `${arrow} : ${[...names].join(', ')}`);
}

/** One region: the phases of the agenda with their titles, the clock, what the room screen shows. */
function regionOf(format: Format, region: DirectedGraphNode): string[] {
  const leaves = leavesOf(region);
  const titles = leaves.flatMap((leaf) => {
    const { phase } = leaf.stateNode.meta ?? {};
    return phase === undefined ? [] : [`${nameOf(format, leaf)} : ${infoOf(format, phase).title}`];
  });
  return [`[*] --> ${nameOf(format, firstLeaf(region))}`, ...titles, ...arrowsOf(format, region, leaves)];
}

/** The regions that run side by side; those of the room screen each for itself. */
const regionsOf = (node: DirectedGraphNode): DirectedGraphNode[] =>
  node.stateNode.type === 'parallel' ? node.children.flatMap(regionsOf) : [node];

/** The compiled machine of a format as a Mermaid statechart. */
export function mermaidOf(format: Format): string {
  // What the library's own types take and what they give differ in `matches` alone.
  const graph = toDirectedGraph(machineOf(format) as unknown as AnyStateMachine);
  const regions = regionsOf(graph).map((region) => regionOf(format, region).map((line) => `        ${line}`));
  return [
    'stateDiagram-v2',
    `    state "${format.name}" as ${format.id} {`,
    ...regions.flatMap((lines, i) => (i === 0 ? lines : ['        --', ...lines])),
    '    }',
  ].join('\n');
}
