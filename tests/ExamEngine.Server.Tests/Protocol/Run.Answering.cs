using System.Text.Json;
using ExamEngine.Server.Delivery;
using ExamEngine.Server.Delivery.Messages;
using ExamEngine.Sessions;

namespace ExamEngine.Specs.Server.Protocol;

// What the pages send, and what may become of it.
internal sealed partial class Run
{
    private async Task<OpResult?> AnswerAsync(Step step)
    {
        switch (step.Act)
        {
            case Act.Answer:
                _browser.Write(step.Number, step.Choice);
                await SendAsync();
                break;
            case Act.Write:
                _browser.Write(step.Number, step.Choice);
                break;
            case Act.Send:
                await SendAsync();
                break;
            case Act.SendLosingTheReply:
                await SendAsync(isReplyLost: true);
                break;
            case Act.SendOverHttps:
                await SendAsync(isOverHttps: true);
                break;
            case Act.SendAgain when _browser.Pending.Where(e => e.IsReceived).ToArray() is { Length: > 0 } received:
                await SaveAsync(_tab, [received[step.Number % received.Length].Entry], isOverHttps: false, isOfPage: true);
                break;
            case Act.SendOtherContent when await LiveAsync("seq") is > 0 and var seq && _answers.Rows.Count <= seq:
                await SendStrangeAsync(_tab, seq, step);
                break;
            case Act.SendBeyondAGap when await LiveAsync("seq") is { } seq:
                await SendStrangeAsync(_tab, seq + 2, step);
                break;
            case Act.SendFromTheOtherTab when await LiveAsync("seq") is { } seq:
                await SendStrangeAsync(_tabs[1 - _tab.Number], seq + 1, step);
                break;
            default:
                break;
        }

        return null;
    }

    private async Task SendAsync(bool isReplyLost = false, bool isOverHttps = false)
    {
        var batch = _browser.Batch();
        if (batch.Count == 0 || _tab.Place is not { IsFenced: false } place)
        {
            return;
        }

        AnswerEntry[] entries = [.. batch.Select(e => e.Entry)];
        if (await SaveAsync(_tab, entries, isOverHttps, isOfPage: true) is not { } reply || isReplyLost)
        {
            return;
        }

        foreach (var (entry, result) in entries.Zip(reply.Results).Where(r => r.Second.Code is SaveCode.Received or SaveCode.Duplicate))
        {
            _answers.Promised(entry, result);
        }

        if (_browser.Apply(reply))
        {
            Require(_answers.Holders.Any(h => h != _tab.Number), "P4: the page that holds the place was told that it does not.");
            place.IsFenced = true;
        }
    }

    /// <summary>What no page does: whatever the reply is, no page hears it. A new answer may come of it as little as a changed one.</summary>
    private async Task SendStrangeAsync(Tab tab, long seq, Step step)
    {
        if (tab.Place is not null)
        {
            var entry = new AnswerEntry(seq, step.Number, JsonSerializer.SerializeToElement(new { RESPONSE = step.Choice }), null, 0);
            var mayHold = _answers.Holders.Contains(tab.Number);
            var reply = await SaveAsync(tab, [entry], isOverHttps: false, isOfPage: false);

            // A wiped Redis knows nobody, and an old copy of it may have been the one that missed a number.
            var isRight = step.Act == Act.SendFromTheOtherTab ? mayHold : step.Act == Act.SendBeyondAGap && seq == _answers.Rows.Count + 1;
            Require(reply is null || isRight || reply.Results.All(r => r.Code != SaveCode.Received), $"P1, P4: {step.Act} was received.");
        }
    }

    private async Task<SaveReply?> SaveAsync(Tab tab, AnswerEntry[] entries, bool isOverHttps, bool isOfPage)
    {
        var wasOpen = entries.Select(e => _model.IsOpenFor(e.Position, Now)).ToArray();
        // A decision that the live state has not heard of reaches it with the reconciler; until then the old one holds, within its time.
        var isBehind = await LiveAsync("ctl") is { } version && version != _ledger;
        var isInStep = !isBehind && await LiveAsync("epoch") == tab.Place!.Epoch && await LiveAsync("seq") == entries[0].Seq - 1;
        SaveReply reply;
        try
        {
            reply = isOverHttps
                ? await On<AnswerIntake>(tab.Node).SaveOverHttpsAsync(_facts, new AnswerBatch(tab.Place!.Epoch, entries))
                : await On<CandidateActions>(tab.Node).SaveAsync(tab.Place!, entries);
        }
        catch (Exception exception) when (IsDeath(exception))
        {
            _answers.Unheard(entries, Now);
            return null;
        }

        await LookAtLedgerAsync(step: null, outcome: null, hasDied: false);
        await LookAtJournalAsync();
        for (var i = 0; i < entries.Length; i++)
        {
            var mayBe = wasOpen[i] || _model.IsOpenFor(entries[i].Position, Now) || (isBehind && !_model.IsOverFor(entries[i].Position, Now));
            Judge(tab, entries[i], reply.Results[i], mayBe, isOfPage);

            // An entry that was refused before leaves a hole, and then the page has to hear of the gap first.
            isInStep &= entries[i].Seq == entries[0].Seq + i;
            var hasTo = isOfPage && isInStep && (entries[i].Receipt is null ? wasOpen[i] : _model.State < SessionState.Sealed);
            isInStep &= reply.Results[i].Code == SaveCode.Received;
            Require(!hasTo || isInStep, $"P2: entry {entries[i].Seq} came in time and was refused: {reply.Results[i]}.");
        }

        _answers.SaidDurable(reply.Durable);
        return reply;
    }

    private void Judge(Tab tab, AnswerEntry entry, SaveResult result, bool mayBeReceived, bool isOfPage)
    {
        switch (result.Code)
        {
            case SaveCode.Received:
                Require(mayBeReceived || entry.Receipt is not null, $"P2: entry {entry.Seq} for item {entry.Position} was received, and its section is not open.");
                Require(_model.State < SessionState.Sealed, "P2: an answer was received although answers are sealed.");
                _answers.Received(tab.Number, entry, result, Now);
                break;
            case SaveCode.Duplicate when isOfPage || result.Receipt is not null:
                _answers.Repeated(entry, result);
                break;
            case SaveCode.TooLate or SaveCode.Closed:
                Require(!_model.IsStillOpenFor(entry.Position, Now), $"P2: entry {entry.Seq} for item {entry.Position} was refused as {result.Code}, and its section is open.");
                Require(_model.Owed == 0 || _model.Phase != SectionPhase.Open || result.Code != SaveCode.TooLate, "P3: an answer was refused before an outage was given back.");
                break;
            case SaveCode.Paused:
                Require(_model.State == SessionState.Paused, "P2: an answer was put off although nothing is paused.");
                break;
            case SaveCode.Invalid:
                throw new BrokenPromiseException($"P2: {result.Message}");
            default:
                break;
        }
    }
}
