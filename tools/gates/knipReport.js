/** Knip's findings as one JSON object, with the number of files it has read. */
export default ({ counters, issues }) => {
  const problems = Object.entries(issues)
    .filter(([type]) => type !== '_files')
    .flatMap(([type, files]) =>
      Object.values(files ?? {}).flatMap((found) =>
        Object.values(found).map(({ filePath, symbol }) => ({ type, filePath, symbol })),
      ),
    );
  process.stdout.write(`${JSON.stringify({ files: counters.processed, problems })}\n`);
};
