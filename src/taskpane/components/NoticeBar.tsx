import {
  Button,
  makeStyles,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  MessageBarTitle,
} from '@fluentui/react-components';
import { DismissRegular } from '@fluentui/react-icons/svg/dismiss';
import type { Notice } from '../app/state';
import { useEnvironment } from '../paneContext';
import { CopyableDetails } from './CopyableDetails';

const useStyles = makeStyles({
  bar: { margin: '8px 12px 0', flexShrink: 0 },
  text: { display: 'block', whiteSpace: 'pre-line', overflowWrap: 'anywhere', fontWeight: 'inherit' },
});

/** 一件事做完（或没做成）后的话。 */
export function NoticeBar({ notice }: { notice: Notice }) {
  const styles = useStyles();
  const { actions, diagnostics } = useEnvironment();
  return (
    <MessageBar intent={notice.tone} layout="multiline" className={styles.bar} data-testid="notice">
      <MessageBarBody>
        <MessageBarTitle className={styles.text}>{notice.text}</MessageBarTitle>
        {notice.remedy === undefined ? null : <span className={styles.text}>{notice.remedy}</span>}
        {notice.details === undefined ? null : (
          <CopyableDetails text={`${diagnostics}\n${notice.text}\n${notice.details}`} />
        )}
      </MessageBarBody>
      <MessageBarActions
        containerAction={
          <Button
            appearance="transparent"
            aria-label="关闭这条消息"
            icon={<DismissRegular />}
            onClick={actions.dismissNotice}
          />
        }
      />
    </MessageBar>
  );
}
