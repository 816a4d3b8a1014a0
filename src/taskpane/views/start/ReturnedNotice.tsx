import { useEffect, useState } from 'react';
import { Link, makeStyles, tokens } from '@fluentui/react-components';
import { usePaneActions, usePaneState } from '../../paneContext';

const useStyles = makeStyles({
  text: { margin: 0, color: tokens.colorStatusDangerForeground1, overflowWrap: 'anywhere' },
});

/** 定稿的工作簿被复核人退回了：一打开就说为什么，去提交页看逐条意见。 */
export function ReturnedNotice() {
  const styles = useStyles();
  const { readReview, show } = usePaneActions();
  const { overview } = usePaneState();
  const digest = overview?.seal?.seal.digest;
  const [reason, setReason] = useState<string | null>(null);
  useEffect(() => {
    let gone = false;
    void readReview().then((read) => {
      const returned = read?.state === '退回' && read.standing === '有效';
      if (!gone) setReason(returned ? (read.layer.events.at(-1)?.reason ?? '') : null);
    });
    return () => {
      gone = true;
    };
  }, [readReview, digest]);
  if (reason === null) return null;
  return (
    <p className={styles.text} data-testid="returned">
      复核退回：{reason}　
      <Link as="button" onClick={() => show('submit')}>
        看逐条意见
      </Link>
    </p>
  );
}
