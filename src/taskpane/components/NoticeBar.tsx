import { useEffect, useState } from 'react';
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

/** 办成了的话留这么久：读完两行字绰绰有余。 */
const stay = 6000;

/**
 * 一件事做完（或没做成）后的话；没有话时什么也看不见，但两块播报区一直在：连块带字一起插进来的，
 * 不少读屏不读。出错的马上读，别的等手上的读完。
 *
 * 办成了的过几秒自己消失，指着它、焦点在它上面时不消失；要用户做点什么的（提醒、出错）一直在，等人关。
 */
export function NoticeBar({ notice }: { notice: Notice | null }) {
  const styles = useStyles();
  const tones = useTones();
  const iconTones = useIconTones();
  const { actions } = useEnvironment();
  const { dismissNotice } = actions;
  // 记着停在哪一条上：关掉按钮时不会有失焦，换了一条就不算停着
  const [heldOn, setHeldOn] = useState<Notice | null>(null);
  const held = heldOn === notice;
  const tone = notice?.tone;
  useEffect(() => {
    if (tone !== 'success' || held) return;
    const timer = setTimeout(dismissNotice, stay);
    return () => clearTimeout(timer);
  }, [notice, tone, held, dismissNotice]);
  const Icon = tone === undefined ? null : icons[tone];
  return (
    <div
      className={tone === undefined ? undefined : mergeClasses(styles.bar, tones[tone])}
      data-testid={tone === undefined ? undefined : 'notice'}
      data-tone={tone}
      onMouseEnter={() => setHeldOn(notice)}
      onMouseLeave={() => setHeldOn(null)}
      onFocus={() => setHeldOn(notice)}
      onBlur={() => setHeldOn(null)}
    >
      {Icon === null || tone === undefined ? null : (
        <Icon className={mergeClasses(styles.icon, iconTones[tone])} aria-hidden />
      )}
      <div>
        <div role="status">{notice === null || tone === 'error' ? null : <Words notice={notice} />}</div>
        <div role="alert">{notice !== null && tone === 'error' ? <Words notice={notice} /> : null}</div>
      </div>
      {notice === null ? null : (
        <Button
          appearance="transparent"
          size="small"
          className={styles.close}
          aria-label="关闭这条消息"
          icon={<DismissRegular />}
          onClick={dismissNotice}
        />
      )}
    </div>
  );
}

function Words({ notice: { text, remedy, details } }: { notice: Notice }) {
  const styles = useStyles();
  const { diagnostics } = useEnvironment();
  return (
    <>
      <p className={styles.text}>{text}</p>
      {remedy === undefined ? null : <p className={styles.text}>{remedy}</p>}
      {details === undefined ? null : <CopyableDetails text={`${diagnostics}\n${text}\n${details}`} />}
    </>
  );
}
