import { makeStyles, tokens } from '@fluentui/react-components';
import { usePaneActions, usePaneState } from '../../paneContext';

const useStyles = makeStyles({
  label: { display: 'inline-flex', alignItems: 'center', gap: '6px' },
  box: { margin: 0, accentColor: tokens.colorCompoundBrandBackground },
  reason: { display: 'block', color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
});

/** “自动标注”开关；这台机器不能用时停用并说明原因。 */
export function AutoAnnotateSwitch() {
  const styles = useStyles();
  const { setAutoAnnotate } = usePaneActions();
  const { autoAnnotate, activity } = usePaneState();
  const { supported, on } = autoAnnotate;
  return (
    <div>
      <label className={styles.label}>
        <input
          type="checkbox"
          className={styles.box}
          checked={on}
          disabled={!supported || activity !== null}
          aria-describedby="auto-annotate-reason"
          onChange={() => void setAutoAnnotate(!on)}
        />
        自动标注：录入时单元格上的标注跟着更新
      </label>
      <span id="auto-annotate-reason" className={styles.reason}>
        {supported
          ? '随工作簿保存；只在自己录入后更新，不影响撤销。'
          : '这个版本的 Excel 在加载项写入后会清空撤销，所以不能自动标注；填完一段按“审核并标注”即可。'}
      </span>
    </div>
  );
}
