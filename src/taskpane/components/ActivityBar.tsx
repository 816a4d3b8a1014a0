import { useEffect, useState } from 'react';
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
    borderBottom: `1px solid ${tokens.colorTransparentStroke}`,
    backgroundColor: tokens.colorNeutralBackground3,
  },
  progress: { gridColumn: '1 / -1' },
});

/** 过了这么久（毫秒）还没做完，多半是有单元格正在编辑，Excel 在等。 */
const slow = 4000;

/** 正在做的事与进度；插表可以停在两张表之间。久等不动时提醒结束单元格编辑。 */
export function ActivityBar({ activity }: { activity: Activity }) {
  const styles = useStyles();
  const { cancel } = usePaneActions();
  const [waiting, setWaiting] = useState(false);
  useEffect(() => {
    setWaiting(false);
    const timer = setTimeout(() => setWaiting(true), slow);
    return () => clearTimeout(timer);
  }, [activity]);
  return (
    <div className={styles.bar} data-testid="activity">
      <span role="status">
        {activity.label}
        {waiting ? ' 如果有单元格正在编辑，按回车或 Esc 结束编辑就会继续。' : ''}
      </span>
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
