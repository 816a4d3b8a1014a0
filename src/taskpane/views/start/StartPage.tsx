import { lazy, Suspense } from 'react';
import { makeStyles, tokens } from '@fluentui/react-components';
import { Fold } from '../../components/Fold';
import { PageSkeleton } from '../../components/Loading';
import { usePaneActions, usePaneState } from '../../paneContext';
import { HomeView } from './HomeView';

const AdoptTools = lazy(async () => ({ default: (await import('./AdoptTools')).AdoptTools }));
const NewBook = lazy(async () => ({ default: (await import('./NewBook')).NewBook }));
const RollUp = lazy(async () => ({ default: (await import('./RollUp')).RollUp }));
const SelfCheck = lazy(async () => ({ default: (await import('./SelfCheck')).SelfCheck }));

const useStyles = makeStyles({
  about: { paddingTop: '14px' },
  bureau: { padding: '2px 0' },
  label: {
    display: 'inline-flex',
    alignItems: 'center',
    gap: '6px',
    color: tokens.colorNeutralForeground2,
    cursor: 'pointer',
  },
  box: { margin: 0, accentColor: tokens.colorCompoundBrandBackground },
});

/** “开始”页：还没有表样时选方案插表，有了以后是主页；最下面是认表、汇总单位的开关、自检。 */
export function StartPage() {
  const styles = useStyles();
  const { setBureau } = usePaneActions();
  const { overview, bureau } = usePaneState();
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
        <div className={styles.bureau}>
          <label className={styles.label}>
            <input
              type="checkbox"
              className={styles.box}
              checked={bureau}
              onChange={({ target }) => setBureau(target.checked)}
            />
            我是汇总单位（财政局、主管部门）
          </label>
          {bureau ? (
            <Suspense fallback={<PageSkeleton />}>
              <RollUp />
            </Suspense>
          ) : null}
        </div>
        <Fold title="自检：这台 Excel 与预期是否一致">
          <SelfCheck />
        </Fold>
      </div>
    </>
  );
}
