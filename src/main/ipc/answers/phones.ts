import type { AnswersTo } from '#shared/ipc/entry.ts';
import type { NetworkAddress, phoneQueries, phoneRequests } from '#shared/ipc/phones.ts';
import type { PhonesOnDemand } from '../../phones/onDemand.ts';
import type { Phones } from '../../phones/phones.ts';
import { DONE, notDone } from './replies.ts';

export interface PhoneAnswerDeps {
  readonly phones: Pick<PhonesOnDemand, 'there'>;
  readonly addresses: () => readonly NetworkAddress[];
}

export function phoneAnswers({ phones }: PhoneAnswerDeps): AnswersTo<typeof phoneRequests> {
  const done = async (does: (it: Phones) => void) => {
    does(await phones.there());
    return DONE;
  };
  return {
    'phones.open': async ({ address, names }) => {
      const it = await phones.there();
      const why = await it.open({ address, names });
      if (why !== null) return notDone({ code: 'phonesNotOpened', why });
      it.invite();
      return DONE;
    },
    'phones.close': () => done((it) => it.close()),
    'phones.invite': () => done((it) => it.invite()),
    'phones.inviteWall': () => done((it) => it.inviteWall()),
    'phones.words': ({ device, on }) => done((it) => it.words(device, on)),
    'phones.answer': async ({ device, yes }) => {
      const full = (await phones.there()).answer(device, yes);
      return full === null ? DONE : notDone({ code: 'devicesFull', ...full });
    },
    'phones.rename': ({ device, name }) => done((it) => it.rename(device, name)),
    'phones.turnAway': ({ device }) => done((it) => it.turnAway(device)),
  };
}

export const phoneQueryAnswers = ({ addresses }: PhoneAnswerDeps): AnswersTo<typeof phoneQueries> => ({
  'phones.addresses': () => addresses(),
});
