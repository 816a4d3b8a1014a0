import { useState } from 'react';
import { Button, Field, Input, makeStyles, Textarea, tokens } from '@fluentui/react-components';
import { sealFault, type SealReport } from '../../../../submission';
import type { Comparison, PaneReviewStep, ReviewStatus } from '../../../app/review/status';
import { FileButton } from '../../../components/FileButton';
import { usePaneActions, usePaneState } from '../../../paneContext';
import { ComparisonList } from './ComparisonList';

const useStyles = makeStyles({
  root: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: '8px' },
  text: { margin: 0, color: tokens.colorNeutralForeground2, overflowWrap: 'anywhere' },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: '8px' },
});

/** 汇总单位的复核：开始（接着上次退回的）、退回（写理由）、认可；与上次报来的比。 */
export function ReviewerDesk({
  status,
  report,
}: {
  readonly status: ReviewStatus | null;
  readonly report: SealReport;
}) {
  const styles = useStyles();
  const { compareWith } = usePaneActions();
  const { activity } = usePaneState();
  const [comparison, setComparison] = useState<Comparison | null>(null);
  const fault = sealFault(report);
  if (fault) return <p className={styles.text}>{fault.text}不能复核；请单位重新定稿。</p>;
  const open = status?.standing === '有效' && (status.state === '报送' || status.state === '重报');
  const canBegin = status === null || status.standing === '单位已重报';
  return (
    <div className={styles.root}>
      {canBegin ? <Beginning key={status?.layer.digest} status={status} /> : null}
      {open ? <Verdict /> : null}
      <div className={styles.buttons}>
        <FileButton
          label="与上次报来的比"
          accept=".xlsx,.xlsm"
          testId="compare-file"
          disabled={activity !== null}
          onFiles={([file]) => void compareWith(file).then(setComparison)}
        />
      </div>
      {comparison === null ? null : <ComparisonList comparison={comparison} />}
    </div>
  );
}

/** 开始复核；单位另报了新的一份、里面没有带着上次的复核，选上次退回的那一份接着写。 */
function Beginning({ status }: { readonly status: ReviewStatus | null }) {
  const styles = useStyles();
  const { takeReviewStep } = usePaneActions();
  const { activity } = usePaneState();
  const [reviewer, setReviewer] = useState(status?.layer.reviewer ?? '');
  const begin = (previous: File | null) => void takeReviewStep({ kind: '开始', reviewer, previous });
  const disabled = activity !== null || reviewer.trim() === '';
  return (
    <>
      <Field label="复核人">
        <Input value={reviewer} onChange={(_, { value }) => setReviewer(value)} />
      </Field>
      <p className={styles.text}>
        另加一张“复核表”给复核人填，单位的格一格不动，定稿照样有效。复核表能直接打印，没有加载项也能填、能算。
      </p>
      <div className={styles.buttons}>
        <Button appearance="primary" disabledFocusable={disabled} onClick={() => begin(null)}>
          {status === null ? '开始复核' : '接着复核重报的'}
        </Button>
        {status === null ? (
          <FileButton
            label="是重报的：选上次退回的那一份"
            accept=".xlsx,.xlsm"
            testId="previous-review"
            disabled={disabled}
            onFiles={([file]) => begin(file)}
          />
        ) : null}
      </div>
    </>
  );
}

/** 复核表填好以后：退回写理由，或认可。 */
function Verdict() {
  const styles = useStyles();
  const { takeReviewStep } = usePaneActions();
  const { activity } = usePaneState();
  const [reason, setReason] = useState('');
  const take = (step: PaneReviewStep) => void takeReviewStep(step);
  return (
    <>
      <Field label="退回的理由" hint="退回才要写；单位打开就看得到。">
        <Textarea value={reason} onChange={(_, { value }) => setReason(value)} />
      </Field>
      <div className={styles.buttons}>
        <Button
          disabledFocusable={activity !== null || reason.trim() === ''}
          onClick={() => take({ kind: '退回', reason })}
        >
          退回
        </Button>
        <Button
          appearance="primary"
          disabledFocusable={activity !== null}
          onClick={() => take({ kind: '认可' })}
        >
          认可
        </Button>
      </div>
    </>
  );
}
