import { Suspense, lazy, useState } from 'react';
import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { attachmentsText, sealFault, type SealReport } from '../../../submission';
import type { PrintedReview } from '../../app/submit/sealReview';
import { PageSkeleton } from '../../components/Loading';
import { useConfirmation } from '../../components/ConfirmationHost';
import { usePaneActions, usePaneState } from '../../paneContext';
import { SealVerdicts } from './SealVerdicts';
import { SignatureCheck } from './SignatureCheck';

const PaperView = lazy(async () => ({ default: (await import('./PaperView')).PaperView }));

const useStyles = makeStyles({
  root: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: '8px', justifyItems: 'start' },
  title: { margin: 0, fontSize: tokens.fontSizeBase400, fontWeight: tokens.fontWeightSemibold },
  valid: { color: tokens.colorStatusSuccessForeground1 },
  invalid: { color: tokens.colorStatusDangerForeground1 },
  text: { margin: 0, color: tokens.colorNeutralForeground2, overflowWrap: 'anywhere' },
  digest: { fontFamily: tokens.fontFamilyMonospace, fontSize: tokens.fontSizeBase200 },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: '8px' },
});

/** 同一份定稿，数与公式也没有再变。 */
const sameReport = (a: SealReport, b: SealReport): boolean =>
  a.seal.digest === b.seal.digest && JSON.stringify(a.changes) === JSON.stringify(b.changes);

const shown = (text: string): string => (text === '' ? '（空）' : text);

/** 定稿以后：有没有效、变了什么、复算一不一致；撤销定稿。 */
export function SealCard({
  report: plain,
  attachments,
}: {
  report: SealReport;
  attachments: readonly string[];
}) {
  const styles = useStyles();
  const { restoreFinalized, repairFinalize, reviewPrinted } = usePaneActions();
  const [review, setReview] = useState<PrintedReview | null>(null);
  const [reading, setReading] = useState(false);
  const { activity } = usePaneState();
  const ask = useConfirmation();
  // 比过样子以后又改了数，照新读的说
  const report = review !== null && sameReport(review.report, plain) ? review.report : plain;
  const { seal, homes, valid, recordAgrees, recomputation } = report;
  const compare = async (): Promise<void> => setReview(await reviewPrinted());
  if (seal.state !== 'sealed') {
    return (
      <section className={styles.root} aria-labelledby="submit-seal">
        <h2 id="submit-seal" className={mergeClasses(styles.title, styles.invalid)}>
          {seal.state === 'sealing' ? '定稿没有完成' : '撤销定稿没有完成'}
        </h2>
        <p className={styles.text}>工作簿里记着定稿前的样子，还原以后什么也不会丢。</p>
        <Button
          appearance="primary"
          disabledFocusable={activity !== null}
          onClick={() => void repairFinalize()}
        >
          还原成定稿前的样子
        </Button>
      </section>
    );
  }
  const { preparer, head, date } = seal.signOff;
  return (
    <section className={styles.root} aria-labelledby="submit-seal" data-testid="seal">
      <h2 id="submit-seal" className={mergeClasses(styles.title, valid ? styles.valid : styles.invalid)}>
        {sealFault(report)?.text.split('：')[0] ?? '已定稿，没有改动'}
      </h2>
      <p className={styles.text}>
        填表人 {preparer}，单位负责人 {head}，{date}；定稿时间 {new Date(seal.time).toLocaleString('zh-CN')}。
      </p>
      <SealVerdicts report={report} />
      <div className={styles.buttons}>
        <Button disabledFocusable={activity !== null} onClick={() => void compare()}>
          连印出来的样子一起复核
        </Button>
        {review === null ? null : (
          <Button aria-expanded={reading} onClick={() => setReading(!reading)}>
            {reading ? '收起纸上应有的字' : '看纸上应有的字'}
          </Button>
        )}
      </div>
      {review !== null && reading ? (
        <Suspense fallback={<PageSkeleton />}>
          <PaperView pages={review.pages} code={report.code} />
        </Suspense>
      ) : null}
      {recordAgrees ? null : (
        <p className={styles.invalid}>登记里的摘要与登记的内容对不上：登记本身被改过，不能作数。</p>
      )}
      {homes.extra ? (
        <p className={styles.invalid}>自定义 XML 里有不止一份登记：有人另放了一份，不能作数。</p>
      ) : null}
      {homes.names === 'different' ? (
        <p className={styles.invalid}>工作簿里两处定稿登记不一样：有一处被改过，不能作数。</p>
      ) : null}
      {homes.xml ? null : (
        <p className={styles.text}>
          定稿登记的第一处（自定义 XML）被别的软件丢掉了，现按第二处（隐藏名称）复核，照样能撤销。
        </p>
      )}
      <p className={styles.text}>
        {recomputation.checked === 0
          ? '没有一格可以复算，不能据此说数与公式一致。'
          : recomputation.differences.length === 0
            ? `复算 ${recomputation.checked} 格，与单元格一致。`
            : `复算不一致：${recomputation.differences
                .map(
                  ({ sheet, cell, shown: now, computed }) =>
                    `${sheet} ${cell} 表内 ${shown(now)}，复算 ${shown(computed)}`,
                )
                .join('；')}。`}
      </p>
      <p className={styles.text}>{attachmentsText(attachments)}。</p>
      {seal.report === undefined ? null : (
        <p className={styles.text}>
          一起定稿的报告：{seal.report.name}，SHA-256：
          <span className={styles.digest}>{seal.report.sha256}</span>
        </p>
      )}
      <p className={styles.text}>
        内容摘要 SHA-256：<span className={styles.digest}>{seal.digest}</span>
      </p>
      {seal.print === undefined ? null : (
        <p className={styles.text}>
          定稿码 <span className={styles.digest}>{report.code}</span>
          ，印在每页页脚；摘要与定稿码不是电子签名。
        </p>
      )}
      <SignatureCheck digest={seal.digest} />
      <Button
        disabledFocusable={activity !== null}
        onClick={() =>
          ask({
            title: '撤销定稿？',
            text: '公式、锁定、标注恢复到定稿前，可以接着改；这次的定稿与摘要作废。',
            confirm: '撤销定稿',
            onConfirm: () => restoreFinalized(),
          })
        }
      >
        撤销定稿
      </Button>
    </section>
  );
}
