import { useCallback, useEffect, useMemo, useState } from 'react';
import { FORMATS, PRESETS } from '../draft/shipped.ts';
import type { OwnFormat, PromptSet } from '#shared/format/own.ts';
import { readyPromptSets } from '../../words.ts';
import type { Format } from '#shared/format/schema.ts';
import { useWindow } from '../../bridge/WindowProvider.tsx';

/** Every format there is, and the sets of prompts. */
export interface KnownFormats {
  /** Those of the app, its presets, and one's own as they were last saved. */
  readonly formats: readonly Format[];
  readonly own: readonly OwnFormat[];
  /** One's own, and ready ones behind them. */
  readonly promptSets: readonly PromptSet[];
  readonly ownPromptSets: readonly PromptSet[];
  /** Reads the facilitator's own again, after a change. */
  readonly refresh: () => Promise<void>;
}

const SHIPPED: readonly Format[] = [...FORMATS, ...PRESETS];

/** Reads one's own formats and prompts, and again when asked to. */
export function useFormats(): KnownFormats {
  const { store } = useWindow('library');
  const [own, setOwn] = useState<readonly OwnFormat[]>([]);
  const [ownPromptSets, setPromptSets] = useState<readonly PromptSet[]>([]);
  const read = useCallback(
    () => Promise.all([store.query({ type: 'formats.own' }), store.query({ type: 'prompts.own' })]),
    [store],
  );
  const refresh = useCallback(async () => {
    const [formats, prompts] = await read();
    if (formats.ok) setOwn(formats.answer);
    if (prompts.ok) setPromptSets(prompts.answer);
  }, [read]);
  useEffect(() => {
    let current = true;
    void read().then(([formats, prompts]) => {
      if (current && formats.ok) setOwn(formats.answer);
      if (current && prompts.ok) setPromptSets(prompts.answer);
    });
    return () => {
      current = false;
    };
  }, [read]);
  const formats = useMemo(() => [...SHIPPED, ...own.flatMap(({ saved }) => saved ?? [])], [own]);
  const promptSets = useMemo(() => [...ownPromptSets, ...readyPromptSets], [ownPromptSets]);
  return { formats, own, promptSets, ownPromptSets, refresh };
}
