import { useEffect, useState } from 'react';
import type { SessionTalk } from '#shared/airtime/sessionTalk.ts';
import type { Summary } from '#shared/summary/summary.ts';
import { formatBesideTitle, titleOf } from '#shared/summary/sentences.ts';
import { toLeave } from '#shared/summary/toLeave.ts';
import { OnPaper } from '../../ui/Heard.tsx';
import { useWindow } from '../../bridge/WindowProvider.tsx';
import { inOneLane } from './talk/inOneLane.ts';
import type { SummaryRequest } from './printRequest.ts';
import { SummarySheet } from './SummarySheet.tsx';
import { language, summaryPage as words } from '../../words.ts';
import '../paper/printPage.css';

/** Width of the text on an A4 page, in CSS pixels. */
const PAPER = 690;

interface Page {
  readonly summary: Summary;
  readonly together: SessionTalk | null;
}

/** If turns may not leave this computer, all of them are drawn in one lane, so that nobody's can be recognised. */
const oneLane = ({ talk, agreed }: Summary): SessionTalk | null =>
  talk === null || agreed.turns ? null : inOneLane(talk, words.everybody);

/**
 * The summary alone, for printing. When all is drawn, `data-print` on the root element says `ready` and the title
 * becomes the file's; `failed` where there is no such session.
 */
export function PrintPage({ request }: { readonly request: SummaryRequest }) {
  const { store } = useWindow('library');
  const [page, setPage] = useState<Page | null>(null);
  const { session, named } = request;
  useEffect(() => {
    const { documentElement: page } = document;
    void store.query({ type: 'summary.read', session }).then((reply) => {
      const found = reply.ok ? reply.answer : null;
      if (found === null) page.dataset['print'] = 'failed';
      else setPage({ summary: toLeave(found, { named }, language), together: oneLane(found) });
    });
  }, [store, session, named]);
  useEffect(() => {
    if (page === null) return;
    void document.fonts.ready.then(() => {
      document.documentElement.dataset['print'] = 'ready';
      document.title = [titleOf(page.summary), formatBesideTitle(page.summary) ?? []].flat().join(' · ');
    });
  }, [page]);
  return (
    <div className="print-page">
      <OnPaper>{page && <SummarySheet {...page} width={PAPER} steer={null} />}</OnPaper>
    </div>
  );
}
