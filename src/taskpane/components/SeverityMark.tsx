import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { ErrorCircleFilled } from '@fluentui/react-icons/svg/error-circle';
import { InfoFilled } from '@fluentui/react-icons/svg/info';
import { WarningFilled } from '@fluentui/react-icons/svg/warning';
import type { Severity } from '../../audit';

const useStyles = makeStyles({
  icon: { flexShrink: 0, fontSize: '16px' },
  错误: { color: tokens.colorPaletteRedForeground1 },
  核实: { color: tokens.colorPaletteMarigoldForeground2 },
  提示: { color: tokens.colorBrandForeground1 },
});

const icons = { 错误: ErrorCircleFilled, 核实: WarningFilled, 提示: InfoFilled } as const;

/** 级别图标；形状各不相同，不只靠颜色区分。旁边没有文字时给 label。 */
export function SeverityMark({ severity, label }: { severity: Severity; label?: string }) {
  const styles = useStyles();
  const Icon = icons[severity];
  return (
    <Icon
      className={mergeClasses(styles.icon, styles[severity])}
      role={label === undefined ? undefined : 'img'}
      aria-label={label}
      aria-hidden={label === undefined}
    />
  );
}
