import { lazy, Suspense } from 'react';
import { makeStyles } from '@fluentui/react-components';
import { Fold } from '../../components/Fold';
import { PageSkeleton } from '../../components/Loading';
import { usePaneState } from '../../paneContext';
import { HomeView } from './HomeView';

const AdoptTools = lazy(async () => ({ default: (await import('./AdoptTools')).AdoptTools }));
const NewBook = lazy(async () => ({ default: (await import('./NewBook')).NewBook }));
const RollUp = lazy(async () => ({ default: (await import('./RollUp')).RollUp }));
const SelfCheck = lazy(async () => ({ default: (await import('./SelfCheck')).SelfCheck }));

const useStyles = makeStyles({ about: { paddingTop: '14px' } });

/** “开始”页：还没有表样时选方案插表，有了以后是主页；最下面是自检。 */
export function StartPage() {
  const styles = useStyles();
  const { overview } = usePaneState();
  return (
    <>
      {overview === null ? (
        <Suspense fallback={<PageSkeleton />}>
          <NewBook />
        </Suspense>
      ) : (
        <HomeView overview={overview} />
      )}
      <div className={styles.about}>
        <Fold title="认表：用财政局发来的表">
          <AdoptTools />
        </Fold>
        <Fold title="我是汇总单位">
          <RollUp />
        </Fold>
        <Fold title="自检：这台 Excel 与预期是否一致">
          <SelfCheck />
        </Fold>
      </div>
    </>
  );
}
