using System.CommandLine;
using System.Text;
using ExamEngine.Cli;

Console.OutputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
var root = new RootCommand("Scores QTI items, drives tests and checks QTI packages.")
{
    ScoreCommand.Create(),
    CheckCommand.Create(),
    DriveCommand.Create(),
    ExportCommand.Create(),
};
return root.Parse(args).Invoke();
