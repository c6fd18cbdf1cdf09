using System.Security.Cryptography;
using ExamEngine.Certification.Credentials;
using ExamEngine.Server.Records;
using Microsoft.EntityFrameworkCore;

namespace ExamEngine.Server.Certification.Credentials;

/// <summary>
/// Gives each credential a place in a status list. Places are drawn, so that they tell nothing of the order of awards, and a list is filled to one half only
/// (W3C Bitstring Status List 1.0 on group privacy: long lists, random places).
/// </summary>
internal static class StatusPlaces
{
    private const int Filled = StatusList.Length / 2;

    /// <summary>Draws a free place.</summary>
    /// <param name="db">The database, with the transaction of the award.</param>
    /// <returns>The list's number, from 1, and the place in it, from 0.</returns>
    public static async Task<(int List, int Index)> TakeAsync(ExamContext db)
    {
        var list = 1 + (await db.Credentials.CountAsync() / Filled);
        while (true)
        {
            var index = RandomNumberGenerator.GetInt32(StatusList.Length);
            if (!await db.Credentials.AnyAsync(c => c.StatusList == list && c.StatusIndex == index))
            {
                return (list, index);
            }
        }
    }
}
