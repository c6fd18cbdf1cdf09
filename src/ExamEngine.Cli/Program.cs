using System.CommandLine;
using System.Text;
using ExamEngine.Cli;

Console.OutputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
var root = new RootCommand("Scores QTI items, drives tests, and checks, imports and exports QTI packages.")
{
    ScoreCommand.Create(),
    CheckCommand.Create(),
    DriveCommand.Create(),
    ImportCommand.Create(),
    ExportCommand.Create(),
};
return root.Parse(args).Invoke();
