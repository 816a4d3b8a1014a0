import { Button, Link, makeStyles, tokens } from '@fluentui/react-components';
import { useCopy } from './useCopy';

const useStyles = makeStyles({
  root: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '8px' },
  hint: {
    flexBasis: '100%',
    margin: 0,
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
  },
});

/** 存一份内存里的文件。 */
interface SaveFileProps {
  /** 内存里的文件的地址。 */
  readonly address: string;
  readonly name: string;
  /** 链接上的字，如“保存报告”。 */
  readonly label: string;
  /** 文字文件的内容：下载不起作用时复制。 */
  readonly text?: string;
  /** 工作簿：下载不起作用时在 Excel 里另开一份再另存；这个 Excel 做不到就不给。 */
  readonly onOpen?: (() => void) | undefined;
  /** 窗格里没有退路的（Word 文档）：还能怎么办。 */
  readonly otherwise?: string;
}

/**
 * 保存的链接，和它不起作用时的退路。Mac 版 Excel 的窗格里下载点了没有反应，也没有任何消息可查，
 * 所以退路总在旁边，不去猜。
 */
export function SaveFile({ address, name, label, text, onOpen, otherwise }: SaveFileProps) {
  const styles = useStyles();
  const [copied, copy] = useCopy();
  const ways = [
    ...(otherwise === undefined ? [] : [otherwise]),
    ...(text === undefined ? [] : [`按“复制文字”，粘到文本编辑器里存成 ${name}`]),
    ...(onOpen === undefined ? [] : ['按“在新窗口里打开”，再用 Excel 的“另存为”']),
  ];
  return (
    <div className={styles.root}>
      <Link href={address} download={name}>
        {label}
      </Link>
      {text === undefined ? null : (
        <Button size="small" onClick={() => void copy(text)}>
          复制文字
        </Button>
      )}
      {onOpen === undefined ? null : (
        <Button size="small" onClick={onOpen}>
          在新窗口里打开
        </Button>
      )}
      {copied}
      {ways.length === 0 ? null : (
        <p className={styles.hint}>
          点“{label}”没有反应（Mac 版 Excel 如此）：{ways.join('；')}。
        </p>
      )}
    </div>
  );
}
