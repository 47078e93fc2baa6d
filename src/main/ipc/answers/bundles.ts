import type { bundleQueries, bundleRequests } from '#shared/ipc/bundles.ts';
import type { AnswersTo } from '#shared/ipc/entry.ts';
import type { BundleDesk } from '../../bundle/desk.ts';
import { DONE } from './replies.ts';

export interface BundleAnswerDeps {
  /** What encrypts is read with the first of them, and not when the app starts. */
  readonly bundles: () => Promise<BundleDesk>;
  readonly changed: () => void;
}

export const bundleAnswers = ({ bundles, changed }: BundleAnswerDeps): AnswersTo<typeof bundleRequests> => ({
  'bundle.save': async (asked) => (await bundles()).save(asked),
  'bundle.choose': async () => (await bundles()).choose(),
  'bundle.unlock': async ({ passphrase }) => (await bundles()).unlock(passphrase),
  'bundle.take': async ({ same }) => {
    const taken = (await bundles()).take(same);
    if (taken.ok) changed();
    return taken;
  },
  'bundle.putAway': async () => {
    (await bundles()).putAway();
    return DONE;
  },
  'bundle.settle': async ({ kind, id, field, nth }) => (await bundles()).settle({ kind, id, field }, nth),
});

export const bundleQueryAnswers = ({
  bundles,
}: Pick<BundleAnswerDeps, 'bundles'>): AnswersTo<typeof bundleQueries> => ({
  'bundle.leaving': async (what) => (await bundles()).leaving(what),
  'bundle.questions': async () => (await bundles()).questions(),
});
