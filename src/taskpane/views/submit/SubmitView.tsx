import { lazy, Suspense, useState } from 'react';
import { Button, makeStyles } from '@fluentui/react-components';
import { printedSignOff } from '../../../submission';
import type { BlockingReason } from '../../../workbook';
import { journeyOf } from '../../app/home/journey';
import { Empty } from '../../components/Empty';
import { Fold } from '../../components/Fold';
import { usePaneActions, usePaneState } from '../../paneContext';
import { BlockingList } from './BlockingList';
import { FileName } from './FileName';
import { PrintButton } from './PrintButton';
import { PublicCopyTools } from './PublicCopyTools';
import { SealCard } from './SealCard';
import { SignOffForm } from './SignOffForm';
import { SubmitChecklist } from './SubmitChecklist';
import { NextStepCard } from '../start/NextStepCard';
import { PathList } from '../start/PathList';

/** 报告一节展开才下载。 */
const ReportTools = lazy(async () => ({ default: (await import('./report/ReportTools')).ReportTools }));
const ReviewCard = lazy(async () => ({ default: (await import('./review/ReviewCard')).ReviewCard }));
const EvidenceList = lazy(() => import('./EvidenceList'));
const ParcelTools = lazy(() => import('./ParcelTools'));
const PageMapView = lazy(() => import('./PageMapView'));

const useStyles = makeStyles({
  root: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: '16px' },
});

/** 与表一起交的、要看的：佐证、纸面、报告。定稿锁表以后就补不了字，所以没有定稿时排在定稿前面。 */
function Materials() {
  return (
    <>
      <Fold title="佐证清单（逐项指标）">
        <EvidenceList />
      </Fold>
      <Fold title="纸面：印几页，断在哪一行">
        <PageMapView />
      </Fold>
      <Fold title="报告（.docx）：生成、核对">
        <ReportTools />
      </Fold>
    </>
  );
}

/** 提交：检查清单、佐证与报告、定稿；定稿以后看复核结果、撤销定稿。 */
export function SubmitView() {
  const styles = useStyles();
  const { show } = usePaneActions();
  const { overview } = usePaneState();
  const [reasons, setReasons] = useState<readonly BlockingReason[]>([]);
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
  const { seal } = overview;
  return (
    <div className={styles.root}>
      {seal !== null || next.target === 'submit' ? null : <NextStepCard next={next} />}
      <Suspense fallback={null}>
        <ReviewCard seal={seal} />
      </Suspense>
      {seal === null ? (
        <>
          <SubmitChecklist overview={overview} />
          <Materials />
          <SignOffForm printed={printedSignOff(overview.submission)} onBlocked={setReasons} />
          {reasons.length === 0 ? null : <BlockingList reasons={reasons} />}
        </>
      ) : (
        <>
          <SealCard report={seal} attachments={overview.submission.attachments} />
          <Materials />
        </>
      )}
      <FileName overview={overview} />
      <PrintButton />
      <Fold title="送审包：定稿、报告、清单装进一个 zip">
        <ParcelTools />
      </Fold>
      <PublicCopyTools />
      <PathList steps={steps} />
    </div>
  );
}
