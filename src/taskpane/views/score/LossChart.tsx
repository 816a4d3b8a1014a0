import { Link, makeStyles, tokens } from '@fluentui/react-components';
import type { LossStep, LostPoints } from '../../app/score/lostPoints';
import { usePaneActions } from '../../paneContext';

const useStyles = makeStyles({
  title: { margin: '0 0 4px', fontSize: tokens.fontSizeBase200, fontWeight: tokens.fontWeightSemibold },
  list: { listStyle: 'none', margin: 0, padding: 0, display: 'grid', gap: '6px' },
  item: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) auto',
    gap: '2px 8px',
    fontSize: tokens.fontSizeBase200,
    overflowWrap: 'anywhere',
  },
  link: { textAlign: 'left', fontSize: 'inherit' },
  number: { fontVariantNumeric: 'tabular-nums', whiteSpace: 'nowrap' },
  bar: { gridColumn: '1 / -1', display: 'block', width: '100%', height: '8px' },
  reason: { gridColumn: '1 / -1', margin: 0, color: tokens.colorNeutralForeground2 },
  track: {
    fill: tokens.colorNeutralStroke3,
    '@media (forced-colors: active)': { fill: 'Canvas', stroke: 'CanvasText' },
  },
  kept: {
    fill: tokens.colorNeutralStroke1,
    '@media (forced-colors: active)': { fill: 'GrayText' },
  },
  lost: {
    fill: tokens.colorPaletteRedBackground3,
    '@media (forced-colors: active)': { fill: 'Highlight' },
  },
  pending: {
    fill: tokens.colorPaletteMarigoldBackground3,
    '@media (forced-colors: active)': { fill: 'GrayText' },
  },
  sum: {
    fill: tokens.colorCompoundBrandBackground,
    '@media (forced-colors: active)': { fill: 'Highlight' },
  },
});

/** 一段条：灰的是还留着的分，彩的是这一步丢的。 */
function StepBar({ from, to, pending }: Pick<LossStep, 'from' | 'to' | 'pending'>) {
  const styles = useStyles();
  return (
    <svg className={styles.bar} viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden>
      <rect className={styles.track} width="100" height="8" />
      <rect className={styles.kept} y="3" width={to * 100} height="2" />
      <rect
        className={pending ? styles.pending : styles.lost}
        x={to * 100}
        width={Math.max((from - to) * 100, 0.6)}
        height="8"
      />
    </svg>
  );
}

function Step({ step }: { step: LossStep }) {
  const styles = useStyles();
  const { goTo } = usePaneActions();
  const { label, lost, reason, pending, place } = step;
  return (
    <li className={styles.item} data-testid="loss">
      {place === null ? (
        <span>{label}</span>
      ) : (
        <Link as="button" className={styles.link} onClick={() => void goTo(place)}>
          {label}
        </Link>
      )}
      <span className={styles.number}>{pending ? `待定 ${lost} 分` : `丢 ${lost} 分`}</span>
      <StepBar {...step} />
      {reason === '' ? null : <p className={styles.reason}>{reason}</p>}
    </li>
  );
}

/** 分丢在哪：从满分一项项降到现在的分，每项说明为什么。 */
export function LossChart({ losses }: { losses: LostPoints }) {
  const styles = useStyles();
  const { full, left, steps } = losses;
  const last = steps.at(-1)?.to ?? 1;
  if (steps.length === 0) return <p className={styles.reason}>一分没丢（满分 {full} 分）。</p>;
  return (
    <section aria-label="分丢在哪">
      <h3 className={styles.title}>分丢在哪</h3>
      <ul className={styles.list}>
        {steps.map((step, index) => (
          <Step key={`${step.label}/${index}`} step={step} />
        ))}
        <li className={styles.item}>
          <span>满分 {full} 分，现在</span>
          <span className={styles.number}>{left} 分</span>
          <svg className={styles.bar} viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden>
            <rect className={styles.track} width="100" height="8" />
            <rect className={styles.sum} width={last * 100} height="8" />
          </svg>
        </li>
      </ul>
    </section>
  );
}
