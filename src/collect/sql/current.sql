-- 取用的工作簿：同一年同一个单位报了几份的，定稿有效的优先，再看定稿时间，再看复核走到哪里，再看文件名。
-- 各文件里 {{单位}} 之类换成那张表的来源（DuckDB：read_parquet('库/单位/**/*.parquet')；别的引擎：表名）。
WITH ranked AS (
  SELECT *, row_number() OVER (
    PARTITION BY 年度, CASE WHEN 单位编码 <> '' THEN 单位编码 ELSE concat(地区, '/', 单位) END
    ORDER BY CASE 定稿 WHEN '有效' THEN 2 WHEN '未定稿' THEN 1 ELSE 0 END DESC, 定稿时间 DESC,
      CASE 复核状态 WHEN '认可' THEN 4 WHEN '重报' THEN 3 WHEN '退回' THEN 2 WHEN '报送' THEN 1 ELSE 0 END DESC, 文件 DESC
  ) AS 名次
  FROM {{单位}} WHERE 年度 = {{年度}}
)
SELECT * FROM ranked WHERE 名次 = 1
