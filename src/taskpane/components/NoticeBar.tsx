import { Button, makeStyles, mergeClasses, shorthands, tokens } from '@fluentui/react-components';
import { CheckmarkCircleFilled } from '@fluentui/react-icons/svg/checkmark-circle';
import { DismissRegular } from '@fluentui/react-icons/svg/dismiss';
import { ErrorCircleFilled } from '@fluentui/react-icons/svg/error-circle';
import { InfoFilled } from '@fluentui/react-icons/svg/info';
import { WarningFilled } from '@fluentui/react-icons/svg/warning';
import type { Notice } from '../app/state';
import { useEnvironment } from '../paneContext';
import { CopyableDetails } from './CopyableDetails';

const useStyles = makeStyles({
  bar: {
    flexShrink: 0,
    display: 'grid',
    gridTemplateColumns: 'auto minmax(0, 1fr) auto',
    gap: '8px',
    alignItems: 'start',
    maxHeight: '45%',
    overflowY: 'auto',
    margin: '8px 12px 0',
    padding: '8px 4px 8px 10px',
    border: '1px solid',
    borderRadius: tokens.borderRadiusMedium,
  },
  icon: { fontSize: '18px', marginTop: '1px' },
  text: { margin: 0, whiteSpace: 'pre-line', overflowWrap: 'anywhere' },
  close: { minWidth: 0 },
});

const useTones = makeStyles({
  success: {
    backgroundColor: tokens.colorStatusSuccessBackground1,
    ...shorthands.borderColor(tokens.colorStatusSuccessBorder1),
  },
  info: {
    backgroundColor: tokens.colorNeutralBackground3,
    ...shorthands.borderColor(tokens.colorNeutralStroke1),
  },
  warning: {
    backgroundColor: tokens.colorStatusWarningBackground1,
    ...shorthands.borderColor(tokens.colorStatusWarningBorder1),
  },
  error: {
    backgroundColor: tokens.colorStatusDangerBackground1,
    ...shorthands.borderColor(tokens.colorStatusDangerBorder1),
  },
});

const useIconTones = makeStyles({
  success: { color: tokens.colorStatusSuccessForeground1 },
  info: { color: tokens.colorBrandForeground1 },
  warning: { color: tokens.colorStatusWarningForeground3 },
  error: { color: tokens.colorStatusDangerForeground1 },
});

const icons = {
  success: CheckmarkCircleFilled,
  info: InfoFilled,
  warning: WarningFilled,
  error: ErrorCircleFilled,
} as const;

/** 一件事做完（或没做成）后的话；出错的立即读出来。 */
export function NoticeBar({ notice }: { notice: Notice }) {
  const styles = useStyles();
  const tones = useTones();
  const iconTones = useIconTones();
  const { actions, diagnostics } = useEnvironment();
  const { tone, text, remedy, details } = notice;
  const Icon = icons[tone];
  return (
    <div className={mergeClasses(styles.bar, tones[tone])} data-testid="notice" data-tone={tone}>
      <Icon className={mergeClasses(styles.icon, iconTones[tone])} aria-hidden />
      <div role={tone === 'error' ? 'alert' : 'status'}>
        <p className={styles.text}>{text}</p>
        {remedy === undefined ? null : <p className={styles.text}>{remedy}</p>}
        {details === undefined ? null : <CopyableDetails text={`${diagnostics}\n${text}\n${details}`} />}
      </div>
      <Button
        appearance="transparent"
        size="small"
        className={styles.close}
        aria-label="关闭这条消息"
        icon={<DismissRegular />}
        onClick={actions.dismissNotice}
      />
    </div>
  );
}
