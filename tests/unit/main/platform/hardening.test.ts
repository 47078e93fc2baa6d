import { describe, expect, it } from 'vitest';
import { mayLoad } from '../../../../src/main/platform/hardening.ts';

describe('a request', () => {
  it.each([
    ['app://bundle/room/index.html', 'mainFrame', true],
    ['data:image/png;base64,AAAA', 'image', true],
    ['blob:app://bundle/1', 'image', true],
    ['data:text/javascript,alert(1)', 'script', false],
    ['data:text/html,hello', 'mainFrame', false],
    ['blob:app://bundle/1', 'script', false],
    ['http://127.0.0.1/', 'xhr', false],
    ['https://example.org/', 'mainFrame', false],
    ['ws://127.0.0.1:1/', 'webSocket', false],
    ['file:///etc/passwd', 'mainFrame', false],
    ['ftp://example.org/', 'mainFrame', false],
    ['chrome://version', 'mainFrame', false],
    ['javascript:alert(1)', 'mainFrame', false],
    ['appl://bundle/', 'mainFrame', false],
    ['APP', 'mainFrame', false],
    ['', 'other', false],
  ])('to %s as %s goes out: %s', (url, type, answer) => {
    expect(mayLoad(url, type, true)).toBe(answer);
    expect(mayLoad(url, type, false)).toBe(answer);
  });

  it('of the developer tools is allowed only in development', () => {
    expect(mayLoad('devtools://devtools/bundled/inspector.html', 'mainFrame', false)).toBe(true);
    expect(mayLoad('devtools://devtools/bundled/inspector.html', 'mainFrame', true)).toBe(false);
  });
});
