import { Link, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { CheckmarkCircleFilled } from '@fluentui/react-icons/svg/checkmark-circle';
import type { JourneyStep, StepState } from '../../app/home/journey';
import { usePaneActions } from '../../paneContext';

const useStyles = makeStyles({
  list: { listStyle: 'none', margin: 0, padding: 0 },
  step: {
    position: 'relative',
    display: 'grid',
    gridTemplateColumns: '22px auto minmax(0, 1fr)',
    gap: '8px',
    alignItems: 'baseline',
    padding: '5px 0',
    // 连到下一步的竖线
    ':not(:last-child)::after': {
      content: '""',
      position: 'absolute',
      left: '10px',
      top: '28px',
      bottom: '-6px',
      width: '2px',
      backgroundColor: tokens.colorNeutralStroke2,
    },
  },
  mark: {
    boxSizing: 'border-box',
    alignSelf: 'start',
    display: 'grid',
    placeItems: 'center',
    width: '22px',
    height: '22px',
    borderRadius: tokens.borderRadiusCircular,
    border: `2px solid ${tokens.colorNeutralStrokeAccessible}`,
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: 1,
  },
  current: {
    border: `2px solid ${tokens.colorCompoundBrandStroke}`,
    color: tokens.colorBrandForeground1,
    fontWeight: tokens.fontWeightBold,
    '@media (forced-colors: active)': {
      forcedColorAdjust: 'none',
      backgroundColor: 'Highlight',
      color: 'HighlightText',
    },
  },
  done: { border: 'none', fontSize: '22px', color: tokens.colorPaletteGreenForeground1 },
  summary: {
    textAlign: 'right',
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    overflowWrap: 'anywhere',
  },
});

const spoken: Readonly<Record<StepState, string>> = {
  done: '已完成',
  current: '正在这一步',
  ahead: '还没做完',
};

/** 填报 → 得分 → 审核 → 提交：每步走到哪了，点进去就到那一页。 */
export function PathList({ steps }: { steps: readonly JourneyStep[] }) {
  const styles = useStyles();
  const { show } = usePaneActions();
  return (
    <ol className={styles.list} aria-label="步骤" data-testid="path">
      {steps.map(({ view, title, state, summary }, index) => (
        <li
          key={view}
          className={styles.step}
          aria-current={state === 'current' ? 'step' : undefined}
          data-state={state}
        >
          <span
            className={mergeClasses(
              styles.mark,
              state === 'current' && styles.current,
              state === 'done' && styles.done,
            )}
            role="img"
            aria-label={spoken[state]}
          >
            {state === 'done' ? <CheckmarkCircleFilled aria-hidden /> : index + 1}
          </span>
          <Link as="button" onClick={() => show(view)}>
            {title}
          </Link>
          <span className={styles.summary}>{summary}</span>
        </li>
      ))}
    </ol>
  );
}
