import { Button, makeStyles } from '@fluentui/react-components';
import { journeyOf } from '../app/journey';
import { Empty } from '../components/Empty';
import { usePaneActions, usePaneState } from '../paneContext';
import { NextStepCard } from './NextStepCard';
import { PathList } from './PathList';

const useStyles = makeStyles({
  root: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: '14px' },
});

/** 提交：还差哪几步。 */
export function ReadyView() {
  const styles = useStyles();
  const { show } = usePaneActions();
  const { overview } = usePaneState();
  if (overview === null) {
    return (
      <Empty title="还没有可提交的内容" text="先插入表样，填好、审核过再提交。">
        <Button appearance="primary" onClick={() => show('start')}>
          去插入表样
        </Button>
      </Empty>
    );
  }
  const { steps, next } = journeyOf(overview);
  return (
    <div className={styles.root}>
      {next.target === 'submit' ? null : <NextStepCard next={next} />}
      <PathList steps={steps} />
    </div>
  );
}
