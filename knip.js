/** Files, exports and dependencies that nothing uses. */
export default {
  entry: [
    'src/renderer/*/main.tsx',
    'tools/*.{ts,mjs}',
    'tests/bench/*.ts',
    'tests/support/preview/*.{ts,tsx}',
    // Run by path, in a process of their own.
    'tools/gates/knipReport.js',
    'tools/gates/houseRules.js',
    'tools/setup/bareLinux/olderElectronApp/main.js',
    'tools/attack/victim.ts',
    'tools/torture/control/main.js',
    'tools/torture/driver.ts',
    'tools/phones/driver.ts',
    'tests/e2e/support/phoneApp/main.mjs',
    'tests/integration/phones/support/fewFiles.ts',
  ],
  project: ['src/**/*.{ts,tsx,css}', 'tools/**/*.{ts,mjs,js}', 'tests/**/*.{ts,tsx}'],
  // Programs of the system (Xorg, mount) are no dependencies.
  exclude: ['binaries'],
  ignoreExportsUsedInFile: { interface: true, type: true },
  // Run by path: oxlint with the part of it that knows types, and TypeScript 7, beside the 6 that other tools need.
  ignoreDependencies: ['typescript7', 'oxlint', 'oxlint-tsgolint'],
  compilers: {
    css: (text) => [...text.matchAll(/@(import\s[^;]+)/g)].map(([, line]) => `${line};`).join('\n'),
  },
};
