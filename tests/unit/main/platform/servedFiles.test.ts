import { mkdtempSync, mkdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CspEvaluator } from 'csp_evaluator';
import { Severity, Type } from 'csp_evaluator/dist/finding.js';
import { CspParser } from 'csp_evaluator/dist/parser.js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  chooseFile,
  CONTENT_SECURITY_POLICY,
  readServedFiles,
  serveFiles,
} from '../../../../src/main/platform/servedFiles.ts';

const FILES = new Map([
  ['/room/index.html', 'text/html; charset=utf-8'],
  ['/assets/room-1a2b.js', 'text/javascript; charset=utf-8'],
]);
const page = { status: 200, file: '/room/index.html', contentType: 'text/html; charset=utf-8' };
const choose = (url: string, method = 'GET') => chooseFile(FILES, { method, url });

describe('the app’s own pages', () => {
  it('are the files that the build listed', () => {
    expect(choose('app://bundle/room/index.html')).toEqual(page);
    expect(choose('app://bundle/room/index.html?x=1#print/s/plain')).toEqual(page);
  });

  it.each(['POST', 'HEAD', 'PUT', 'OPTIONS', 'get', ''])('are not there for %j', (method) => {
    expect(choose('app://bundle/room/index.html', method)).toEqual({ status: 405, file: null });
  });

  it.each([
    'app://bundle/',
    'app://bundle',
    'app://bundle/room',
    'app://bundle/room/',
    'app://bundle//room/index.html',
    'app://bundle/room/index.html/',
    'app://bundle/room/index.html%00',
    'app://bundle/room%2findex.html',
    'app://bundle/%2e%2e/files.json',
    'app://bundle/../files.json',
    'app://bundle/..%2ffiles.json',
    'app://bundle/room/..%5c..%5cindex.html',
    'app://bundle/%5c%5cserver%5cshare',
    'app://bundle/C:/Windows/win.ini',
    'app://bundle//etc/passwd',
    'app://bundle/etc/passwd',
    'app://bundle/ROOM/index.html',
    'app://bundle/__proto__',
    'app://bundle/constructor',
    'app://other/room/index.html',
    'app://bundle:80/room/index.html',
    'app://user@bundle/room/index.html',
    'app://bundle.example.org/room/index.html',
    'file:///room/index.html',
    'https://bundle/room/index.html',
    'app:room/index.html',
    'no address',
    '',
  ])('are nothing else: %s', (url) => {
    expect(choose(url)).toEqual({ status: 404, file: null });
  });

  it('are never served for an address that only looks similar', () => {
    const piece = fc.constantFrom(
      '..',
      '.',
      '%2e%2e',
      '%5c',
      '\\',
      '%00',
      '\0',
      '/',
      '//',
      '~',
      'room',
      'index.html',
      'é',
      '٠',
      'a'.repeat(5_000),
      '%',
      'C:',
      ':',
    );
    fc.assert(
      fc.property(fc.array(fc.oneof(piece, fc.string({ unit: 'binary' })), { maxLength: 8 }), (pieces) => {
        const served = choose(`app://bundle/${pieces.join('')}`);
        if (served.file !== null) expect(FILES.has(served.file)).toBe(true);
      }),
      { numRuns: 2_000 },
    );
  });
});

describe('an answer', () => {
  const folder = mkdtempSync(join(tmpdir(), 'served-'));
  mkdirSync(join(folder, 'room'));
  writeFileSync(join(folder, 'room', 'index.html'), '<!doctype html>');
  writeFileSync(join(folder, 'files.json'), JSON.stringify(Object.fromEntries(FILES)));
  const answer = serveFiles(readServedFiles(join(folder, 'files.json')), folder);

  const asked = (url: string, method = 'GET') => {
    const { status, headers, body } = answer({ url, method });
    return { status, headers, text: body.toString() };
  };
  const policy = {
    'Content-Security-Policy': CONTENT_SECURITY_POLICY,
    'Referrer-Policy': 'no-referrer',
    'X-Content-Type-Options': 'nosniff',
  };

  it('has the whole policy and the type of its file', () => {
    expect(asked('app://bundle/room/index.html')).toEqual({
      status: 200,
      headers: { ...policy, 'Content-Type': 'text/html; charset=utf-8' },
      text: '<!doctype html>',
    });
  });

  it('is filled in with what only this start knows, by its path', () => {
    const served: string[] = [];
    const filled = serveFiles(FILES, folder, (path, body) => {
      served.push(path);
      return Buffer.from(body.toString('utf8').toUpperCase());
    });
    expect(filled({ method: 'GET', url: 'app://bundle/room/index.html' }).body.toString('utf8')).toBe(
      '<!DOCTYPE HTML>',
    );
    filled({ method: 'GET', url: 'app://bundle/other.html' });
    filled({ method: 'POST', url: 'app://bundle/room/index.html' });
    expect(served).toEqual(['/room/index.html']);
  });

  it('is empty, but has the policy, if there is no such file', () => {
    expect(asked('app://bundle/files.json')).toEqual({ status: 404, headers: policy, text: '' });
    expect(asked('app://bundle/room/index.html', 'POST')).toEqual({ status: 405, headers: policy, text: '' });
  });

  it('has a policy without known weaknesses', () => {
    const findings = new CspEvaluator(new CspParser(CONTENT_SECURITY_POLICY).csp).evaluate();
    // Pages of our own are all that 'self' can mean: nothing is uploaded and nothing answers with scripts.
    const known = findings.filter(({ type }) => type !== Type.SCRIPT_ALLOWLIST_BYPASS);
    expect(known).toEqual([]);
    const open = CONTENT_SECURITY_POLICY.replace("script-src 'self'", "script-src 'unsafe-inline'");
    expect(
      new CspEvaluator(new CspParser(open).csp).evaluate().some(({ severity }) => severity === Severity.HIGH),
    ).toBe(true);
  });

  it('has the policy byte for byte', () => {
    expect(CONTENT_SECURITY_POLICY).toBe(
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:; font-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; object-src 'none'; require-trusted-types-for 'script'",
    );
  });
});
