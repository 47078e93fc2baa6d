import { execFileSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';

/**
 * The checksum of every file in a folder, by name. Another process reads them: closing a file here would drop
 * the lock of a database that this process has open.
 */
export function checksums(folder: string): Record<string, string> {
  const names = readdirSync(folder).sort();
  if (names.length === 0) return {};
  const script =
    "const{readFileSync}=require('fs');const{createHash}=require('crypto');" +
    "console.log(JSON.stringify(process.argv.slice(1).map(f=>createHash('sha256').update(readFileSync(f)).digest('hex'))))";
  const files = names.map((name) => join(folder, name));
  const sums = JSON.parse(
    execFileSync(process.execPath, ['-e', script, ...files], { encoding: 'utf8' }),
  ) as string[];
  return Object.fromEntries(names.map((name, i) => [name, sums[i] ?? '']));
}

/** The names of all files in a folder in which `text` can be read. */
export function filesHolding(folder: string, text: string): string[] {
  const script =
    "const{readFileSync,readdirSync,statSync}=require('fs');const{join}=require('path');" +
    'const[folder,text]=process.argv.slice(1);' +
    'console.log(JSON.stringify(readdirSync(folder,{recursive:true}).filter(f=>statSync(join(folder,f)).isFile()&&readFileSync(join(folder,f)).includes(text))))';
  return JSON.parse(
    execFileSync(process.execPath, ['-e', script, folder, text], { encoding: 'utf8' }),
  ) as string[];
}
