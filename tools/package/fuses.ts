import { flipFuses, FuseState, FuseV1Options, FuseVersion, getCurrentFuseWire } from '@electron/fuses';

/** What a released app is burnt to: nothing starts it as Node, debugs it or feeds it another app. */
const RELEASED: readonly (readonly [fuse: FuseV1Options, on: boolean])[] = [
  [FuseV1Options.RunAsNode, false],
  [FuseV1Options.EnableCookieEncryption, true],
  [FuseV1Options.EnableNodeOptionsEnvironmentVariable, false],
  [FuseV1Options.EnableNodeCliInspectArguments, false],
  [FuseV1Options.EnableEmbeddedAsarIntegrityValidation, true],
  [FuseV1Options.OnlyLoadAppFromAsar, true],
  [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot, false],
  [FuseV1Options.GrantFileProtocolExtraPrivileges, false],
];

/** The name of each fuse that this Electron has, and whether it is on. */
export type Fuses = Readonly<Record<string, boolean>>;

/** Reads the fuses of a binary. */
export async function readFuses(executable: string): Promise<Fuses> {
  const wire = (await getCurrentFuseWire(executable)) as unknown as Record<string, number>;
  const read = Object.entries(wire).filter(([index]) => /^\d+$/.test(index));
  return Object.fromEntries(
    read.map(([index, state]) => [
      FuseV1Options[Number(index)] ?? `fuse ${index}`,
      state === FuseState.ENABLE,
    ]),
  );
}

/** Burns a binary's fuses, reads them back, and throws where one does not hold. */
export async function burnFuses(executable: string): Promise<Fuses> {
  const has = await readFuses(executable);
  const known = RELEASED.filter(([fuse]) => FuseV1Options[fuse] in has);
  await flipFuses(executable, {
    version: FuseVersion.V1,
    resetAdHocDarwinSignature: process.platform === 'darwin',
    ...Object.fromEntries(known),
  });
  const burnt = await readFuses(executable);
  for (const [fuse, on] of known)
    if (burnt[FuseV1Options[fuse]] !== on) throw new Error(`the fuse ${FuseV1Options[fuse]} does not hold`);
  return burnt;
}
