import { mkdir, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileWriter, ParquetWriter } from 'hyparquet-writer';
import type { LakeRow, LakeColumns, LakeTable } from '../lake/column';
import { parquetColumns, parquetSchema } from '../lake/parquetColumns';
import type { BookRows } from '../lake/rows';
import { lakeTables, tableKeys } from '../lake/tables';

/** 攒到这么多行写一个行组：内存只随它长，不随一个地区有多少单位长。 */
const ROW_GROUP = 20_000;

/** 空的地区也要有个分区名。 */
const NO_REGION = '（未列入名册）';

/** 文件夹名里不许有的字。 */
const NOT_IN_FOLDERS = /[\\/:*?"<>|=]/g;

/** 分区的文件夹。 */
export const partitionOf = (table: string, year: number, region: string): string =>
  join(table, `年度=${year}`, `地区=${(region || NO_REGION).replace(NOT_IN_FOLDERS, '_')}`);

/** 一张表在一个分区里的一个文件；写完才改成正式的名字。 */
class TableFile<C extends LakeColumns> {
  private rows: LakeRow<C>[] = [];
  private writer: ParquetWriter | null = null;

  constructor(
    private readonly table: LakeTable<C>,
    private readonly path: string,
  ) {}

  private get temporary(): string {
    return `${this.path}.写着`;
  }

  async add(rows: readonly LakeRow<C>[]): Promise<void> {
    for (const row of rows) this.rows.push(row);
    if (this.rows.length >= ROW_GROUP) await this.flush();
  }

  private async open(): Promise<ParquetWriter> {
    await mkdir(dirname(this.path), { recursive: true });
    return new ParquetWriter({
      writer: fileWriter(this.temporary),
      schema: parquetSchema(this.table),
      createdBy: 'PBE 绩效自评',
    });
  }

  private async flush(): Promise<void> {
    this.writer ??= await this.open();
    await this.writer.write({
      columnData: parquetColumns(this.table, this.rows),
      rowGroupSize: Math.max(1, this.rows.length),
    });
    this.rows = [];
  }

  async finish(): Promise<void> {
    if (this.rows.length > 0 || !this.writer) await this.flush();
    await this.writer?.finish();
    await rename(this.temporary, this.path);
  }

  async discard(): Promise<void> {
    await rm(this.temporary, { force: true });
  }
}

/** 一个分区（年度＋地区）的六张表，一份工作簿一份工作簿地写。 */
export class PartitionWriter {
  private readonly files: Readonly<Record<string, TableFile<LakeColumns>>>;

  /** @param part 文件名里的编号：几台机器各写各的（`--shard`） */
  constructor(lake: string, year: number, region: string, part: number) {
    this.files = Object.fromEntries(
      tableKeys.map((key) => {
        const table: LakeTable = lakeTables[key];
        const folder = join(lake, partitionOf(table.name, year, region));
        return [key, new TableFile(table, join(folder, `部分-${part}.parquet`))];
      }),
    );
  }

  /** 写一份工作簿的各表。 */
  async add(rows: BookRows): Promise<void> {
    for (const key of tableKeys) await this.files[key]?.add(rows[key] as readonly LakeRow<LakeColumns>[]);
  }

  /** 写完，换上正式的名字。 */
  async finish(): Promise<void> {
    for (const key of tableKeys) await this.files[key]?.finish();
  }

  /** 不要了：删掉没写完的。 */
  async discard(): Promise<void> {
    for (const key of tableKeys) await this.files[key]?.discard();
  }
}
