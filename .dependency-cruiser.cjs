// The arrows of the house: who may import whom. Types count as imports.
const windows = 'desk|console|room|board|phone|wall';
/** What the desk shows one at a time; frame, draft and paper are theirs together. */
const deskAreas = 'start|group|own|plan|formats|summary|archive|closing|turns';
const deskShared = 'frame|draft|paper|register';
/** Pure packages, the only ones the domain may lean on. */
const purePackages =
  '(^|/)node_modules/(xstate|zod|csv-stringify|d3-[a-z]+|@types/d3-[a-z]+|@noble/(ciphers|curves|hashes))/';

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    {
      name: 'no-cycles',
      comment: 'Files that import each other in a circle cannot be understood or tested apart.',
      severity: 'error',
      // What the bundler puts together is not ours to read.
      from: { pathNot: '^out/' },
      to: { circular: true },
    },
    {
      name: 'no-unresolvable',
      comment: 'An import that leads nowhere would be silently left out of every other rule.',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true },
    },
    {
      name: 'shared-is-pure',
      comment: 'The domain knows no Electron, Node, DOM, main or renderer.',
      severity: 'error',
      from: { path: '^src/shared/' },
      to: { pathNot: ['^src/shared/', purePackages] },
    },
    {
      name: 'time-stands-alone',
      comment: 'Instants and durations are what everything else is built from.',
      severity: 'error',
      from: { path: '^src/shared/time\\.ts$' },
      to: { path: '^src/shared/' },
    },
    {
      name: 'one-way-to-schemas',
      comment:
        'Schemas are made with shared/schema.ts, which sees to it that they build no code at run time.',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/shared/schema\\.ts$' },
      to: { path: '(^|/)node_modules/zod/' },
    },
    {
      name: 'formats-know-no-session',
      comment: 'A format is data; sessions are made of it, never the other way round.',
      severity: 'error',
      from: { path: '^src/shared/format/' },
      to: { path: '^src/shared/(session|airtime|summary|ipc)/' },
    },
    {
      name: 'session-knows-no-surface',
      comment: 'Summary, contract and words are made from the session, never the other way round.',
      severity: 'error',
      from: { path: '^src/shared/(session|airtime|group)/' },
      to: { path: '^src/shared/(summary|ipc)/' },
    },
    {
      name: 'one-hand-over-of-a-language',
      comment:
        'Everybody takes words from the words.ts of main or of the windows, the two places that name a language, or is handed them.',
      severity: 'error',
      from: {
        path: '^src/',
        pathNot: ['^src/(main|renderer)/words\\.ts$', '^src/shared/words/'],
      },
      to: { path: '^src/shared/words/[a-z]{2}/' },
    },
    {
      name: 'preload-is-a-bridge',
      comment: 'The preload sees the contract and Electron, nothing else.',
      severity: 'error',
      from: { path: '^src/preload/' },
      to: { pathNot: ['^src/preload/', '^src/shared/', '(^|/)node_modules/electron/', '^electron$'] },
    },
    {
      name: 'main-and-windows-are-apart',
      comment: 'Main and the windows meet in the contract only.',
      severity: 'error',
      from: { path: '^src/main/' },
      to: { path: '^src/(renderer|preload)/' },
    },
    {
      name: 'windows-and-main-are-apart',
      comment: 'A window has no Node, no Electron and nothing of main.',
      severity: 'error',
      from: { path: '^src/renderer/' },
      to: { path: ['^src/(main|preload)/', '(^|/)node_modules/electron/', '^electron$'] },
    },
    {
      name: 'windows-use-no-node',
      comment: 'A window is a page: it has no Node.',
      severity: 'error',
      from: { path: '^src/renderer/' },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'windows-never-import-each-other',
      comment: 'What two windows share lies in renderer/ui, renderer/bridge or shared.',
      severity: 'error',
      from: { path: `^src/renderer/(${windows})/` },
      to: { path: `^src/renderer/(${windows})/`, pathNot: '^src/renderer/$1/' },
    },
    {
      name: 'areas-of-the-desk-never-import-each-other',
      comment:
        'What two areas share lies in desk/frame, desk/draft, desk/paper, renderer/ui or renderer/bridge.',
      severity: 'error',
      from: { path: `^src/renderer/desk/(${deskAreas})/` },
      to: { path: '^src/renderer/desk/', pathNot: `^src/renderer/desk/($1|${deskShared})/` },
    },
    {
      name: 'what-the-desk-shares-knows-no-area',
      comment: 'Frame, draft, paper and register serve every area of the desk and know none.',
      severity: 'error',
      from: { path: `^src/renderer/desk/(${deskShared})/` },
      to: { path: '^src/renderer/desk/', pathNot: `^src/renderer/desk/(${deskShared})/` },
    },
    {
      name: 'every-folder-of-the-desk-is-an-area',
      comment:
        'A new folder of the desk is named as an area or as shared, so that it stands under these rules.',
      severity: 'error',
      from: {
        path: '^src/renderer/desk/[^/]+/',
        pathNot: `^src/renderer/desk/(${deskAreas}|${deskShared})/`,
      },
      to: {},
    },
    {
      name: 'ui-knows-no-window',
      comment: 'The design system and the bridge serve every window and know none.',
      severity: 'error',
      from: { path: '^src/renderer/(ui|bridge)/' },
      to: { path: `^src/renderer/(${windows})/` },
    },
    {
      name: 'only-the-store-sees-sql',
      comment: 'SQL and better-sqlite3 live in src/main/store.',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/main/store/' },
      to: { path: '(^|/)better-sqlite3(/|$)' },
    },
    {
      name: 'conductor-is-handed-its-log-and-clock',
      comment: 'The running session is tested without Electron and without a disk.',
      severity: 'error',
      from: { path: '^src/main/session/' },
      to: {
        path: ['^src/main/(store|windows|ipc|export|platform)/', '(^|/)node_modules/electron/', '^electron$'],
      },
    },
    {
      name: 'store-knows-only-the-log',
      comment: 'The store fills the log that the conductor asks for, and knows nothing of windows or calls.',
      severity: 'error',
      from: { path: '^src/main/store/' },
      to: { path: '^src/main/(windows|ipc|export|platform)/' },
    },
    {
      name: 'product-knows-no-tools',
      comment: 'What ships imports neither tests nor tools.',
      severity: 'error',
      from: { path: '^src/' },
      to: { path: '^(tests|tools)/' },
    },
    {
      name: 'product-uses-no-dev-dependency',
      comment: 'What ships is made of dependencies; electron is the platform.',
      severity: 'error',
      from: { path: '^src/' },
      to: {
        dependencyTypes: ['npm-dev'],
        dependencyTypesNot: ['type-only'],
        pathNot: '(^|/)node_modules/(electron|@types|vite)/',
      },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.base.json' },
    combinedDependencies: false,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
      extensions: ['.ts', '.tsx', '.mjs', '.js', '.cjs', '.json', '.css'],
      mainFields: ['module', 'main', 'types', 'typings'],
    },
  },
};
