/**
 * Makes the film that keeps a phone's screen awake: `npm run -s awake`, into src/renderer/ui/awake/awake.mp4. Ten seconds of
 * black, 16×16 points, and a track of sound with silence in it: browsers keep a screen awake for a film, some of them only
 * for one that has sound, and a page that came over plain http may ask for nothing else. Made here, and free as the app is.
 * Needs ffmpeg, which nothing else does. An argument makes no sense here (exit 2).
 */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { root } from './setup/paths.ts';
import { orTrouble, Trouble, WrongArguments } from './trouble.ts';

const SECONDS = 10;
const PICTURE = ['-f', 'lavfi', '-i', 'color=black:size=16x16:rate=1'];
const SILENCE = ['-f', 'lavfi', '-i', 'anullsrc=channel_layout=mono:sample_rate=8000'];
/** H.264 and AAC: what every phone's browser plays. */
const PACKED = [
  ...['-c:v', 'libx264', '-profile:v', 'baseline', '-pix_fmt', 'yuv420p', '-g', String(SECONDS)],
  ...['-c:a', 'aac', '-b:a', '8k'],
];
/** The same bytes each time, and nothing of who made them. */
const BARE = [
  ...['-bsf:v', 'filter_units=remove_types=6', '-movflags', '+faststart', '-map_metadata', '-1'],
  ...['-fflags', '+bitexact', '-flags:v', '+bitexact', '-flags:a', '+bitexact'],
];

await orTrouble(() => {
  const [argument] = process.argv.slice(2);
  if (argument === '--help')
    return console.log('Writes src/renderer/ui/awake/awake.mp4, with ffmpeg: npm run -s awake');
  if (argument !== undefined) throw new WrongArguments(`This command takes no arguments, not ‘${argument}’.`);
  const file = join(root, 'src', 'renderer', 'ui', 'awake', 'awake.mp4');
  const { error, status, stderr } = spawnSync(
    'ffmpeg',
    ['-v', 'error', '-y', ...PICTURE, ...SILENCE, '-t', String(SECONDS), ...PACKED, ...BARE, file],
    { encoding: 'utf8' },
  );
  if (error) throw new Trouble('ffmpeg is not there; it makes this film.');
  if (status !== 0) throw new Trouble(`ffmpeg made no film: ${stderr.trim()}`);
});
