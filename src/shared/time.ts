/**
 * Time in integer milliseconds, told apart by what it measures. The only arithmetic between the three.
 * An `Instant` lies on the session's own clock (0 = the room was opened; sleep and crash gaps count only
 * if the facilitator said so). A `WallTime` is a label and never enters a duration that is shown.
 */
declare const unit: unique symbol;

export type Instant = number & { readonly [unit]: 'instant' };
export type Duration = number & { readonly [unit]: 'duration' };
/** Milliseconds since 1970 UTC, as the computer's wall clock said. */
export type WallTime = number & { readonly [unit]: 'wall' };

export const instant = (ms: number): Instant => Math.round(ms) as Instant;
export const ms = (milliseconds: number): Duration => Math.round(milliseconds) as Duration;
export const seconds = (s: number): Duration => Math.round(s * 1000) as Duration;
export const minutes = (m: number): Duration => Math.round(m * 60_000) as Duration;
export const wallTime = (epochMs: number): WallTime => Math.round(epochMs) as WallTime;

export const ZERO = ms(0);
export const OPENED = instant(0);

export const between = (from: Instant, to: Instant): Duration => ms(to - from);
export const after = (at: Instant, by: Duration): Instant => instant(at + by);
export const before = (at: Instant, by: Duration): Instant => instant(at - by);
export const add = (...parts: readonly Duration[]): Duration => ms(parts.reduce((sum, d) => sum + d, 0));
export const less = (a: Duration, b: Duration): Duration => ms(a - b);
export const atLeast = (d: Duration, floor: Duration): Duration => (d < floor ? floor : d);
/** Its whole seconds. */
export const wholeOf = (d: Duration): Duration => ms(Math.floor(d / 1000) * 1000);
export const later = (a: Instant, b: Instant): Instant => (a > b ? a : b);
export const wallAfter = (wall: WallTime, by: Duration): WallTime => wallTime(wall + by);
