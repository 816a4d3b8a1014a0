-- 年初预算、全年预算、执行数三个都一模一样、又不是整万元的别的单位的项目。
WITH 取用 AS ({{取用}}),
可比 AS (
  SELECT p.* FROM {{项目}} p JOIN 取用 u ON p.摘要 = u.摘要
  WHERE p.年初预算数 IS NOT NULL AND p.全年执行数 <> 0 AND p.全年预算数 % 1 <> 0 AND p.全年执行数 % 1 <> 0
),
一样 AS (
  SELECT 年初预算数, 全年预算数, 全年执行数 FROM 可比
  GROUP BY 1, 2, 3 HAVING count(DISTINCT 摘要) BETWEEN 2 AND {{上限}}
)
SELECT p.摘要, p.单位, p.项目, p.年初预算数, p.全年预算数, p.全年执行数, p.总分, p.工作表, p.单元格
FROM 可比 p JOIN 一样 d ON p.年初预算数 = d.年初预算数 AND p.全年预算数 = d.全年预算数 AND p.全年执行数 = d.全年执行数
