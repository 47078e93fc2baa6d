/**
 * Prints the statechart of a format as Mermaid, from its compiled machine: `npm run -s diagram -- council
 * [--variant NAME]…`. Arguments that make no sense are one sentence on stderr (exit 2).
 */
import { withVariants } from '#shared/format/variants.ts';
import { mermaidOf } from './diagram/mermaid.ts';
import { orBadArgument, readFormatArguments } from './formatArguments.ts';

const USAGE = 'Prints the statechart of a format as Mermaid: npm run -s diagram -- FORMAT [--variant NAME]…';

orBadArgument(USAGE, () => {
  const { format, variants } = readFormatArguments(process.argv.slice(2), []);
  console.log(mermaidOf(variants.length === 0 ? format : withVariants(format, variants)));
});
