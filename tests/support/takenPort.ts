import { createServer } from 'node:net';

/** Another program has this port of the computer, until it is told to let go. */
export async function takePort(port: number): Promise<() => void> {
  const program = createServer();
  await new Promise<void>((taken) => program.listen(port, '127.0.0.1', taken));
  return () => void program.close();
}
