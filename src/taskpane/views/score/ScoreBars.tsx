import { makeStyles, tokens } from '@fluentui/react-components';
import type { ScoreBar } from '../../app/score/scoreBars';

const useStyles = makeStyles({
  list: { listStyle: 'none', margin: 0, padding: 0, display: 'grid', gap: '6px' },
  item: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) auto',
    gap: '2px 8px',
    fontSize: tokens.fontSizeBase200,
    overflowWrap: 'anywhere',
  },
  number: { fontVariantNumeric: 'tabular-nums', whiteSpace: 'nowrap' },
  bar: { gridColumn: '1 / -1', display: 'block', width: '100%', height: '8px' },
  track: {
    fill: tokens.colorNeutralStroke2,
    '@media (forced-colors: active)': { fill: 'Canvas', stroke: 'CanvasText' },
  },
  fill: {
    fill: tokens.colorCompoundBrandBackground,
    '@media (forced-colors: active)': { fill: 'Highlight' },
  },
});

/** 预算执行率与各一级指标：得分占分值多少。 */
export function ScoreBars({ bars }: { bars: readonly ScoreBar[] }) {
  const styles = useStyles();
  return (
    <ul className={styles.list} aria-label="各部分得分">
      {bars.map(({ label, weight, score, share, name }) => (
        <li key={label} className={styles.item} data-testid="score-bar">
          <span>{label}</span>
          <span className={styles.number}>
            {score || '—'} / {weight || '—'}
          </span>
          <svg
            className={styles.bar}
            viewBox="0 0 100 8"
            preserveAspectRatio="none"
            role="img"
            aria-label={name}
          >
            <rect className={styles.track} width="100" height="8" rx="1" />
            {share === null ? null : <rect className={styles.fill} width={share * 100} height="8" rx="1" />}
          </svg>
        </li>
      ))}
    </ul>
  );
}
