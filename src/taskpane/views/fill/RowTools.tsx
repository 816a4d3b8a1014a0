import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { AddRegular } from '@fluentui/react-icons/svg/add';
import { ArrowDownRegular } from '@fluentui/react-icons/svg/arrow-down';
import { ArrowUpRegular } from '@fluentui/react-icons/svg/arrow-up';
import { DeleteRegular } from '@fluentui/react-icons/svg/delete';
import type { RowSelection } from '../../app/fill/rowSelection';
import { useConfirmation } from '../../components/ConfirmationHost';
import { usePaneActions, usePaneState } from '../../paneContext';

const useStyles = makeStyles({
  root: {
    padding: '8px 12px',
    borderRadius: tokens.borderRadiusMedium,
    // 高对比度下没有底色，靠这道线分出来
    border: `1px solid ${tokens.colorTransparentStroke}`,
    backgroundColor: tokens.colorNeutralBackground3,
    display: 'grid',
    gap: '6px',
  },
  where: { margin: 0, overflowWrap: 'anywhere' },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: '8px' },
});

/** 选中行的加行、上移、下移、删行；光标不在可增行区时不出现。 */
export function RowTools({ selection }: { selection: RowSelection | null }) {
  const styles = useStyles();
  const actions = usePaneActions();
  const { activity } = usePaneState();
  const ask = useConfirmation();
  if (selection === null) return null;
  const { label, rowTitle, rowCount, minRows, canMoveUp, canMoveDown } = selection;
  const clearing = rowCount <= minRows;
  return (
    <section className={styles.root} aria-label="增删移动行">
      <p className={styles.where}>
        选中{rowTitle}：{label}
      </p>
      <div className={styles.buttons}>
        <Button
          size="small"
          icon={<AddRegular />}
          disabledFocusable={activity !== null}
          onClick={() => void actions.addRow()}
        >
          在下方加一行
        </Button>
        {canMoveUp || canMoveDown ? (
          <>
            <Button
              size="small"
              icon={<ArrowUpRegular />}
              disabledFocusable={activity !== null || !canMoveUp}
              onClick={() => void actions.moveRow('up')}
            >
              上移
            </Button>
            <Button
              size="small"
              icon={<ArrowDownRegular />}
              disabledFocusable={activity !== null || !canMoveDown}
              onClick={() => void actions.moveRow('down')}
            >
              下移
            </Button>
          </>
        ) : null}
        <Button
          size="small"
          icon={<DeleteRegular />}
          disabledFocusable={activity !== null}
          onClick={() =>
            ask({
              title: clearing ? '清空这一行？' : '删去这一行？',
              text: clearing
                ? `这张表至少要留 ${minRows} 行，所以只清空“${label}”里填的内容。`
                : `“${label}”整行会删掉，合计跟着变。`,
              confirm: clearing ? '清空' : '删去',
              onConfirm: () => actions.removeRow(selection),
            })
          }
        >
          {clearing ? '清空这一行' : '删去这一行'}
        </Button>
      </div>
    </section>
  );
}
