using System.Security.Cryptography;
using ExamEngine.Records;
using Xunit;

namespace ExamEngine.Specs.Records;

public sealed class The_tree_of_a_slot
{
    [Fact]
    public void Has_the_root_that_the_definition_gives_for_three_leaves()
    {
        // RFC 9162, 2.1.1, written out: node(node(leaf 0, leaf 1), leaf 2), with the leaf's bytes written by hand.
        static byte[] Leaf(int n) => SHA256.HashData(
            [0, .. System.Text.Encoding.ASCII.GetBytes($"17:examengine-leaf-1,32:0000000000000000000000000000000{n},1:{n},64:{new string((char)('a' + n), 64)},")]);
        static byte[] Node(byte[] left, byte[] right) => SHA256.HashData([1, .. left, .. right]);

        Assert.Equal(Convert.ToHexStringLower(Node(Node(Leaf(0), Leaf(1)), Leaf(2))), SlotTree.Root(Leaves(3)));
        Assert.Equal("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855", SlotTree.Root([]));
    }

    [Fact]
    public void Proves_each_of_its_leaves_and_nothing_else_in_every_size_up_to_forty()
    {
        for (var size = 1; size <= 40; size++)
        {
            var leaves = Leaves(size);
            var root = SlotTree.Root(leaves);
            for (var i = 0; i < size; i++)
            {
                var proof = SlotTree.Proof(leaves, i);
                Assert.Equal(root, SlotTree.RootOf(leaves[i], i, size, proof));
                Assert.NotEqual(root, SlotTree.RootOf(leaves[i] with { Length = leaves[i].Length + 1 }, i, size, proof));
                Assert.NotEqual(root, SlotTree.RootOf(leaves[i], i, size, [.. proof, root]));
                Assert.True(size == 1 || SlotTree.RootOf(leaves[i], (i + 1) % size, size, proof) != root);
            }
        }
    }

    private static SlotLeaf[] Leaves(int count) =>
        [.. Enumerable.Range(0, count).Select(n => new SlotLeaf(Guid.ParseExact(n.ToString("d32"), "n"), n, new string((char)('a' + (n % 6)), 64)))];
}
