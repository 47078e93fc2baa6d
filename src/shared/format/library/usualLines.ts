import { line } from '../line.ts';

/** The phases with which most of the neighbours open and close, alike in all of them. */
export const OPEN = line('OPEN', '1', ['1:00', '0:30', '3:00'], 'F', {
  protected: true,
  rules: ['PASS', 'CONF'],
  source: 'O',
});
export const AGREE = line('AGREE', '1', ['1:00', '0:20', '3:00'], 'F', {
  protected: true,
  rules: ['CONF'],
  may: ['extend'],
  source: 'S4 when; O time',
});
export const CHECKIN = line('CHECKIN', 'n', ['0:30', '0:15', '1:00'], 'A○', {
  rules: ['ROUND', 'NOX', 'PASS'],
  may: ['extend', 'skip'],
  source: 'O',
});
export const OBSERVE = line('OBSERVE', 'o', ['2:00', '1:00', '5:00'], 'O', {
  drop: 2,
  rules: ['OBS1'],
  may: ['extend', 'skip'],
  source: 'S2; O time',
});
export const AGREECLOSE = line('AGREECLOSE', '1', ['1:00', '0:30', '3:00'], 'A', {
  protected: true,
  rules: ['CONF'],
  may: ['extend'],
  source: 'S4 when; O time',
});
export const COMMITALL = line('COMMITALL', 'n', ['0:30', '0:15', '1:00'], 'A○', {
  protected: true,
  rules: ['ROUND', 'PASS'],
  may: ['extend'],
  commitment: 'each',
  source: 'O',
});
export const CLOSE = line('CLOSE', 'n', ['0:20', '0:10', '1:00'], 'A○', {
  protected: true,
  rules: ['ROUND', 'PASS'],
  may: ['extend'],
  source: 'S2 appreciation; O time',
});
