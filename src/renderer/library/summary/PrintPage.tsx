import { useEffect, useState } from 'react';
import type { Summary } from '#shared/summary/summary.ts';
import { withoutNames } from '#shared/summary/withoutNames.ts';
import { useWindow } from '../../bridge/WindowProvider.tsx';
import type { PrintRequest } from './printRequest.ts';
import { SummarySheet } from './SummarySheet.tsx';
import './summary.css';

/** Width of the text on an A4 page, in CSS pixels. */
const PAPER = 690;

/** Without names; the turns stay for the one lane in which everybody's are drawn together. */
function plainPage(summary: Summary): Summary {
  const plain = withoutNames(summary);
  return { ...plain, airtime: { ...plain.airtime, turns: summary.airtime.turns } };
}

/**
 * The summary alone, for printing. When all is drawn, `data-print` on the root element says `ready` and the title
 * becomes the file's; `failed` where there is no such session.
 */
export function PrintPage({ request }: { readonly request: PrintRequest }) {
  const { store } = useWindow('library');
  const [summary, setSummary] = useState<Summary | null>(null);
  const { session, named } = request;
  useEffect(() => {
    const { documentElement: page } = document;
    void store.query({ type: 'summary.read', session }).then((reply) => {
      const found = reply.ok ? reply.answer : null;
      if (found === null) page.dataset['print'] = 'failed';
      else setSummary(named ? found : plainPage(found));
    });
  }, [store, session, named]);
  useEffect(() => {
    if (summary === null) return;
    void document.fonts.ready.then(() => {
      document.documentElement.dataset['print'] = 'ready';
      document.title = `${summary.title} · ${summary.formatName}`;
    });
  }, [summary]);
  return (
    <div className="print-page">
      {summary && <SummarySheet summary={summary} width={PAPER} paper together={!summary.agreed.turns} />}
    </div>
  );
}
