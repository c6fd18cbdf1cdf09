using System.CommandLine;
using System.Text;
using ExamEngine.Cli;

Console.OutputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
var root = new RootCommand("Scores QTI items, drives tests, checks, imports and exports QTI packages, verifies records, and says who is eligible for what.")
{
    ScoreCommand.Create(),
    CheckCommand.Create(),
    DriveCommand.Create(),
    VerifyCommand.Create(),
    ImportCommand.Create(),
    ExportCommand.Create(),
    EligibleCommand.Create(),
};
return root.Parse(args).Invoke();
