import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { keepTourStep } from '../../app/home/tour';
import { usePaneActions, useEnvironment, usePaneState } from '../../paneContext';

const useStyles = makeStyles({
  root: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: '4px 8px',
    marginBottom: '12px',
    padding: '6px 10px',
    borderRadius: tokens.borderRadiusMedium,
    // 高对比度下没有底色，靠这道线分出来
    border: `1px solid ${tokens.colorTransparentStroke}`,
    backgroundColor: tokens.colorNeutralBackground3,
  },
  text: { flex: '1 1 0', minWidth: 0 },
});

/** 第一次用的人先看一份填好的，那边的窗格带着走五步；开不了新窗口的 Excel 上不出现。 */
export function OpenExample() {
  const styles = useStyles();
  const { canOpenExample } = useEnvironment();
  const { openExample } = usePaneActions();
  const { activity } = usePaneState();
  if (!canOpenExample) return null;
  return (
    <div className={styles.root}>
      <span className={styles.text}>第一次用？先看一份填好的，五步走一遍。</span>
      <Button
        size="small"
        disabledFocusable={activity !== null}
        onClick={() => {
          keepTourStep(0);
          void openExample();
        }}
      >
        打开示例
      </Button>
    </div>
  );
}
