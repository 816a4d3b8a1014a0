import { lazy, Suspense, useEffect, useLayoutEffect, useRef } from 'react';
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { tourStep } from '../app/home/tour';
import type { View } from '../app/state';
import { ActivityBar } from '../components/ActivityBar';
import { Empty } from '../components/Empty';
import { ErrorBoundary } from '../components/ErrorBoundary';
import { Loading, PageSkeleton } from '../components/Loading';
import { NoticeBar } from '../components/NoticeBar';
import { StatusHeader } from '../components/StatusHeader';
import { tabId, Tabs } from '../components/Tabs';
import { useLostKeys } from '../components/useLostKeys';
import { useEnvironment, usePaneState } from '../paneContext';
import { pages, preloadPages } from './pages';
import { SheetWarnings } from './SheetWarnings';

const Tour = lazy(() => import('./tour/Tour'));

const tabs: readonly { readonly id: View; readonly title: string }[] = [
  { id: 'start', title: '开始' },
  { id: 'fill', title: '填报' },
  { id: 'score', title: '得分' },
  { id: 'audit', title: '审核' },
  { id: 'submit', title: '提交' },
];

const useStyles = makeStyles({
  root: {
    height: '100%',
    display: 'flex',
    flexDirection: 'column',
    fontFamily: tokens.fontFamilyBase,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
  },
  main: { flexGrow: 1, minHeight: 0, display: 'flex', flexDirection: 'column' },
  page: { flexGrow: 1, overflowY: 'auto', padding: '8px 12px 24px' },
});

/** 窗格：状态栏、五页、消息与进度；第一次用时还有导览。换页、做完一件事以后原来的按钮没了，焦点就交给本页；不从表格那边抢焦点。 */
export function Pane() {
  const styles = useStyles();
  const { actions, diagnostics } = useEnvironment();
  const { phase, overview, view, notice, activity } = usePaneState();
  const panel = useRef<HTMLDivElement>(null);

  useEffect(preloadPages, []);
  useLostKeys(actions.typedNowhere);

  // 换页从头看起：各页共用一块滚动区，上一页滚到哪里，新的一页不该从那里开始
  useLayoutEffect(() => {
    panel.current?.scrollTo(0, 0);
  }, [view]);

  // 每次重画都看：按钮停用、收起，焦点要到下一帧才掉
  useEffect(() => {
    const frame = requestAnimationFrame(() => {
      const lost = document.hasFocus() && document.activeElement === document.body;
      if (lost) panel.current?.focus();
    });
    return () => cancelAnimationFrame(frame);
  });

  if (phase === 'loading') return <Loading />;
  const Page = pages[view];
  const title = tabs.find(({ id }) => id === view)?.title;

  return (
    <div className={styles.root}>
      <StatusHeader overview={overview} />
      <main className={styles.main}>
        <Tabs items={tabs} selected={view} onSelect={actions.show} panelId="page" />
        {overview === null ? null : <SheetWarnings overview={overview} />}
        {overview === null || tourStep() === null ? null : (
          <Suspense fallback={null}>
            <Tour />
          </Suspense>
        )}
        <NoticeBar notice={notice} />
        {activity === null ? null : <ActivityBar activity={activity} />}
        <div
          id="page"
          role="tabpanel"
          aria-labelledby={tabId(view)}
          className={styles.page}
          ref={panel}
          tabIndex={0}
        >
          {phase === 'failed' ? (
            <Empty title="读不出工作簿" text="上面的消息里有原因。">
              <Button onClick={() => void actions.refresh()}>再读一次</Button>
            </Empty>
          ) : (
            <ErrorBoundary key={view} page={title} diagnostics={diagnostics}>
              <Suspense fallback={<PageSkeleton />}>
                <Page />
              </Suspense>
            </ErrorBoundary>
          )}
        </div>
      </main>
    </div>
  );
}
