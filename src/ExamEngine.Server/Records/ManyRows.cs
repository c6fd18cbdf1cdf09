using System.Globalization;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace ExamEngine.Server.Records;

/// <summary>
/// Many rows as the source of one statement, with the columns <c>column1</c>, <c>column2</c> and so on. PostgreSQL gets an array for each column: the text
/// of the statement is the same however many rows there are, so it is parsed and planned once. SQLite gets them as VALUES.
/// </summary>
internal static class ManyRows
{
    /// <summary>As many rows as one statement of SQLite takes, whose parameters are counted.</summary>
    public const int InOneStatement = 1000;

    /// <summary>Writes a table expression for raw SQL.</summary>
    /// <param name="db">Says which product it is.</param>
    /// <param name="name">What the expression is called in the statement.</param>
    /// <param name="columns">The columns, all of one length, at least 1.</param>
    /// <returns>The expression with numbered places, and the parameters for these.</returns>
    public static (string Sql, object[] Parameters) From(ExamContext db, string name, params Array[] columns)
    {
        if (db.Database.IsNpgsql())
        {
            var names = string.Join(", ", columns.Select((_, at) => string.Create(CultureInfo.InvariantCulture, $"column{at + 1}")));
            var places = string.Join(", ", columns.Select((_, at) => string.Create(CultureInfo.InvariantCulture, $"{{{at}}}")));
            return ($"unnest({places}) AS {name}({names})", [.. columns.Select(column => new NpgsqlParameter { Value = column })]);
        }

        var values = new StringBuilder("(VALUES ");
        var parameters = new List<object?>(columns.Length * columns[0].Length);
        for (var row = 0; row < columns[0].Length; row++)
        {
            values.Append(row == 0 ? "(" : ", (");
            for (var at = 0; at < columns.Length; at++)
            {
                values.Append(at == 0 ? "" : ", ").Append(CultureInfo.InvariantCulture, $"{{{parameters.Count}}}");
                parameters.Add(columns[at].GetValue(row));
            }

            values.Append(')');
        }

        return (values.Append(") AS ").Append(name).ToString(), [.. parameters!]);
    }
}
