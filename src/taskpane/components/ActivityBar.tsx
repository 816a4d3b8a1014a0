import { Button, makeStyles, ProgressBar, tokens } from '@fluentui/react-components';
import type { Activity } from '../app/state';
import { usePaneActions } from '../paneContext';

const useStyles = makeStyles({
  bar: {
    flexShrink: 0,
    display: 'grid',
    gridTemplateColumns: '1fr auto',
    alignItems: 'center',
    gap: '4px 8px',
    padding: '8px 16px',
    backgroundColor: tokens.colorNeutralBackground3,
  },
  progress: { gridColumn: '1 / -1' },
});

/** 正在做的事与进度；插表可以停在两张表之间。 */
export function ActivityBar({ activity }: { activity: Activity }) {
  const styles = useStyles();
  const { cancel } = usePaneActions();
  return (
    <div className={styles.bar} data-testid="activity">
      <span role="status">{activity.label}</span>
      {activity.cancellable ? (
        <Button size="small" onClick={cancel}>
          取消
        </Button>
      ) : (
        <span />
      )}
      <ProgressBar
        className={styles.progress}
        value={activity.progress ?? undefined}
        aria-label={activity.label}
      />
    </div>
  );
}
