import { makeStyles, tokens } from '@fluentui/react-components';

const useStyles = makeStyles({
  root: { flexShrink: 0, display: 'block' },
  track: {
    fill: 'none',
    stroke: tokens.colorNeutralStroke2,
    strokeWidth: '8px',
    '@media (forced-colors: active)': { stroke: 'GrayText' },
  },
  arc: {
    fill: 'none',
    stroke: tokens.colorCompoundBrandStroke,
    strokeWidth: '8px',
    '@media (forced-colors: active)': { stroke: 'Highlight' },
  },
  total: {
    fill: tokens.colorNeutralForeground1,
    fontSize: '20px',
    fontWeight: tokens.fontWeightSemibold,
    textAnchor: 'middle',
    '@media (forced-colors: active)': { fill: 'CanvasText' },
  },
  unit: {
    fill: tokens.colorNeutralForeground2,
    fontSize: '11px',
    textAnchor: 'middle',
    '@media (forced-colors: active)': { fill: 'CanvasText' },
  },
});

const radius = 36;
const around = 2 * Math.PI * radius;

interface Props {
  readonly total: string;
  readonly grade: string;
  /** 占满分的比例，0–1；没有总分为 null。 */
  readonly share: number | null;
}

/** 总分环：满分 100 分。 */
export function ScoreRing({ total, grade, share }: Props) {
  const styles = useStyles();
  const name =
    total === '' ? '还没有总分' : `总分 ${total} 分，满分 100 分${grade === '' ? '' : `，${grade}`}`;
  return (
    <svg className={styles.root} width="84" height="84" viewBox="0 0 84 84" role="img" aria-label={name}>
      <circle className={styles.track} cx="42" cy="42" r={radius} />
      {share === null || share === 0 ? null : (
        <circle
          className={styles.arc}
          cx="42"
          cy="42"
          r={radius}
          strokeDasharray={`${around * share} ${around}`}
          transform="rotate(-90 42 42)"
        />
      )}
      <text className={styles.total} x="42" y="45">
        {total || '—'}
      </text>
      <text className={styles.unit} x="42" y="60">
        分
      </text>
    </svg>
  );
}
