import type { SessionTalk } from '#shared/airtime/sessionTalk.ts';
import { QUESTION_CODES } from '#shared/airtime/questionMix.ts';
import { percentText } from '#shared/summary/plainText.ts';
import { emsWide } from '../../../ui/clipNames.ts';
import { circleLayout, countTransitions } from './circleLayout.ts';
import { CodeSign } from './CodeSign.tsx';
import { shareLayout } from './shareLayout.ts';
import { talkWords as words } from '../../../words.ts';

interface PictureProps {
  readonly talk: SessionTalk;
  readonly width: number;
}

/** Two marks a person: what was expected, and what was spoken. */
export function ShareChart({ talk, width }: PictureProps) {
  const picture = shareLayout(talk, width);
  if (picture === null) return null;
  return (
    <svg className="shares" width={width} height={picture.height}>
      {picture.ticks.map(({ x, share }) => (
        <g key={x}>
          <path className="share-tick" d={`M${x} 16V${picture.bottom}`} />
          <text className="share-percent" x={x} y="11">
            {percentText(share)}
          </text>
        </g>
      ))}
      {picture.rows.map(({ person, label, y, spoke, expected, share }) => (
        <g key={person}>
          <text className="share-name" x="0" y={y + 4.5}>
            {label}
          </text>
          {expected !== null && (
            <>
              <path className="share-between" d={`M${expected} ${y}H${spoke}`} />
              <circle className="share-expected" cx={expected} cy={y} r="6.5" />
            </>
          )}
          <circle className="share-spoke" cx={spoke} cy={y} r="6.5" />
          <text className="share-value" x={width} y={y + 4.5}>
            {percentText(share)}
          </text>
        </g>
      ))}
    </svg>
  );
}

/** Yarn across the circle: who spoke after whom. */
export function YarnCircle({ talk, width }: PictureProps) {
  const picture = circleLayout(talk.lanes, countTransitions(talk), width);
  if (picture === null) return null;
  const { cx, cy, radius } = picture;
  return (
    <svg className="yarn" width={width} height={picture.height}>
      <circle className="yarn-pond" cx={cx} cy={cy} r={radius} />
      {picture.threads.map(({ key, path, width: thick, faint }) => (
        <path
          key={key}
          className="yarn-thread"
          data-faint={faint || undefined}
          d={path}
          strokeWidth={thick.toFixed(1)}
        />
      ))}
      {picture.seats.map(({ shore, label, labelX, labelY, anchor }, i) => (
        <g key={i}>
          <path className="yarn-seat" d={shore} />
          <text className="yarn-name" x={labelX} y={labelY} textAnchor={anchor}>
            {label}
          </text>
        </g>
      ))}
    </svg>
  );
}

/** Marks that fit side by side; more of a kind are drawn closer together. */
const MARK_STEP = 17;
/** Room for what the kinds are called, in pixels: more where a language needs it. */
const LEAST_LABEL = 150;

/** One mark a question, each kind in a row of its own. */
export function QuestionMarks({ talk, width }: PictureProps) {
  const { counts } = talk.questionMix;
  const labels = QUESTION_CODES.map((code) => words.questionKinds[code]);
  const left = Math.max(LEAST_LABEL, ...labels.map((label) => emsWide(label) * 13.4 + 16));
  const room = width - left - 44;
  const most = Math.max(1, ...QUESTION_CODES.map((code) => counts[code]));
  const step = Math.min(MARK_STEP, room / most);
  return (
    <svg className="questions" width={width} height={QUESTION_CODES.length * 24 + 4}>
      {QUESTION_CODES.map((code, row) => {
        const y = 14 + row * 24;
        return (
          <g key={code}>
            <text className="share-name" x="0" y={y + 4.5}>
              {words.questionKinds[code]}
            </text>
            {Array.from({ length: counts[code] }, (_, i) => (
              <CodeSign key={i} code={code} x={left + 8 + i * step} y={y} small={step < MARK_STEP} />
            ))}
            <text className="share-value" x={width} y={y + 4.5}>
              {counts[code]}
            </text>
          </g>
        );
      })}
    </svg>
  );
}
